package dev.ponte.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.local.doctor.NotPossibleException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir Path folder;

    @Test
    void oneHomeHasOneSuite() {
        Workplace workplace = new Workplace(folder, folder.resolve("home"));
        try (HomeLock lock = HomeLock.take(workplace)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(workplace))
                    .isInstanceOf(NotPossibleException.class)
                    .hasMessageContaining("already runs");
        }
    }

    @Test
    void aHomeThatWasLeftCanBeTaken() {
        Workplace workplace = new Workplace(folder, folder.resolve("home"));
        HomeLock.take(workplace).close();

        try (HomeLock again = HomeLock.take(workplace)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void twoHomesHaveTwoSuites() {
        try (HomeLock one = HomeLock.take(new Workplace(folder, folder.resolve("one")));
                HomeLock other = HomeLock.take(new Workplace(folder, folder.resolve("other")))) {
            assertThat(one).isNotSameAs(other);
        }
    }
}
