#!/bin/sh
# Kills a crawler with kill -9 at random moments, again and again, and looks after each visit whether anything is lost,
# doubled, asked for more often than what was under way, or broken in the archive. Some second a kill on two cores,
# where nothing else runs; visits share the cores.
#   bench/soak-crawl.sh [KILLS]     default 1000
set -e
cd "$(dirname "$0")/.."
exec mvn -q -pl corpus -Dtest=CrashTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip \
  -Dyangban.soak.kills="${1:-1000}" -Djunit.jupiter.execution.timeout.mode=disabled test
