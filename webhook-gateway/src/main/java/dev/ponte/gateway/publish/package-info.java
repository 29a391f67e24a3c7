/** Events onto Kafka: acknowledged by all replicas, or an exception in good time. */
@NullMarked
package dev.ponte.gateway.publish;

import org.jspecify.annotations.NullMarked;
