package yangban.corpus.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleModule;

/// Makes records out of JSON without looking anew, for each of them, for a way to call their
/// constructor.
///
/// Jackson 3.2 calls constructors of several parameters by
/// [java.lang.invoke.MethodHandle#invokeWithArguments], which makes an adapter at each call: an
/// article of the store is some hundred records, and adapters were a tenth of all that indexing
/// left to the collector. [Constructor#newInstance] has one for each constructor, for good.
final class RecordsModule extends SimpleModule {

  private static final long serialVersionUID = 1;

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addValueInstantiators(
        new ValueInstantiators.Base() {
          @Override
          public ValueInstantiator modifyValueInstantiator(
              DeserializationConfig config,
              BeanDescription.Supplier type,
              ValueInstantiator jacksons) {
            return jacksons instanceof StdValueInstantiator standard
                    && jacksons.getWithArgsCreator() != null
                    && jacksons.getWithArgsCreator().getAnnotated()
                        instanceof Constructor<?> constructor
                ? new ByConstructor(standard, constructor)
                : jacksons;
          }
        });
  }

  private static final class ByConstructor extends StdValueInstantiator {

    private final transient Constructor<?> constructor;

    ByConstructor(StdValueInstantiator jacksons, Constructor<?> constructor) {
      super(jacksons);
      this.constructor = constructor;
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
      try {
        return constructor.newInstance(arguments);
      } catch (InvocationTargetException e) {
        return context.handleInstantiationProblem(
            getValueClass(), arguments, rewrapCtorProblem(context, e));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("what the store keeps can be made by it", e);
      }
    }
  }
}
