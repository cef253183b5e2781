/// Microbenchmarks and a fuzz run of the segmenter beside smartcn. No part of the ordinary build:
///
/// ```
/// mvn -Pbench -pl bench -am -DskipTests package
/// java -cp "bench/target/*:bench/target/lib/*" org.openjdk.jmh.Main
/// java -cp "bench/target/*:bench/target/lib/*" com.code_intelligence.jazzer.Jazzer \
///   --target_class=yangban.bench.SegmenterFuzz -max_total_time=600
/// ```
@NullMarked
package yangban.bench;

import org.jspecify.annotations.NullMarked;
