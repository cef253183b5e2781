/// Microbenchmarks of the segmenter beside smartcn and of a search beside Lucene's own parts, and a
/// fuzz run. No part of the ordinary build:
///
/// ```
/// mvn -Pbench -pl bench -am -DskipTests package
/// java -cp "bench/target/*:bench/target/lib/*" org.openjdk.jmh.Main SegmenterBenchmark
/// ./yangban bench --practices 100000 --keep DIR
/// java -cp "bench/target/*:bench/target/lib/*" yangban.bench.QueryComparison DIR/100000/data DIR/bare
/// java -cp "bench/target/*:bench/target/lib/*" org.openjdk.jmh.Main QueryBenchmark.'(ours|equal|plain)$' \
///   -p data=DIR/100000/data -p bare=DIR/bare
/// java -cp "bench/target/*:bench/target/lib/*" com.code_intelligence.jazzer.Jazzer \
///   --target_class=yangban.bench.SegmenterFuzz -max_total_time=600
/// ```
@NullMarked
package yangban.bench;

import org.jspecify.annotations.NullMarked;
