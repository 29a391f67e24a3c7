package dev.ponte.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortHolderTest {

    /** As Linux writes it: 127.0.0.1:8080, listening. */
    private static final String LISTENER =
            "   1: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0"
                    + " 34567 1 0000000000000000 100 0 0 10 0";

    private static final String CONNECTION =
            "   2: 0100007F:1F90 0100007F:D431 01 00000000:00000000 00:00000000 00000000  1000        0"
                    + " 34999 1 0000000000000000 20 4 30 10 -1";

    private static final String LISTENER_IPV6 =
            "   0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A"
                    + " 00000000:00000000 00:00000000 00000000     0        0 777 1 0000000000000000";

    @Test
    void aListenerIsFoundByItsPort() {
        assertThat(PortHolder.listeningInode(LISTENER, 8080)).hasValue(34_567);
        assertThat(PortHolder.listeningInode(LISTENER_IPV6, 8080)).hasValue(777);
    }

    @Test
    void otherPortsConnectionsAndHeadersAreNot() {
        assertThat(PortHolder.listeningInode(LISTENER, 8081)).isEmpty();
        assertThat(PortHolder.listeningInode(CONNECTION, 8080)).isEmpty();
        assertThat(PortHolder.listeningInode("  sl  local_address rem_address   st", 8080))
                .isEmpty();
    }

    @Test
    void ofAJvmTheProgramIsTold() {
        assertThat(PortHolder.shorten("/usr/bin/java -Xmx96m -XX:+UseSerialGC -jar /a/b.jar"))
                .isEqualTo("java … -jar /a/b.jar");
    }
}
