#!/bin/sh
# Creates the topics that are missing. KAFKA_BOOTSTRAP_SERVERS says where, KAFKA_REPLICATION how often each is kept
# (default: what the brokers do), KAFKA_COMMAND_CONFIG is a client properties file for brokers with TLS or SASL.
set -eu

folder=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
topics=${KAFKA_TOPICS_COMMAND:-/opt/kafka/bin/kafka-topics.sh}

grep -v '^#' "$folder/topics.txt" | while read -r name partitions cleanup; do
    "$topics" --bootstrap-server "${KAFKA_BOOTSTRAP_SERVERS:?}" \
        ${KAFKA_COMMAND_CONFIG:+--command-config "$KAFKA_COMMAND_CONFIG"} \
        --create --if-not-exists --topic "$name" --partitions "$partitions" \
        ${KAFKA_REPLICATION:+--replication-factor "$KAFKA_REPLICATION"} --config cleanup.policy="$cleanup"
done
