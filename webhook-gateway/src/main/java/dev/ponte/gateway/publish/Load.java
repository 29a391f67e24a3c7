package dev.ponte.gateway.publish;

import dev.ponte.kit.outbox.EncodedRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The records of one delivery, in order, encoded once for whichever way they go.
 *
 * @param largest bytes of the largest
 * @param bytes of all
 */
record Load(List<ProducerRecord<String, byte[]>> records, int largest, int bytes) {

    static Load of(List<Outgoing> outgoing) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(outgoing.size());
        int largest = 0;
        int sum = 0;
        for (Outgoing one : outgoing) {
            ProducerRecord<String, byte[]> record = KafkaRecords.of(one);
            records.add(record);
            int bytes = KafkaRecords.bytes(record);
            largest = Math.max(largest, bytes);
            sum += bytes;
        }
        return new Load(records, largest, sum);
    }

    List<EncodedRecord> spooled() {
        return records.stream().map(KafkaRecords::spooled).toList();
    }
}
