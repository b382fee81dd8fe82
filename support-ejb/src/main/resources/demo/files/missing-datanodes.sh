#!/bin/sh
# Prints the DataNodes of an inventory that the NameNode does not report as live.
# Usage: missing-datanodes.sh inventory.txt
set -eu
inventory=${1:?usage: missing-datanodes.sh inventory.txt}
live=$(mktemp)
trap 'rm -f "$live"' EXIT
hdfs dfsadmin -report -live | sed -n 's/^Hostname: //p' | sort -u > "$live"
sort -u "$inventory" | comm -23 - "$live"
