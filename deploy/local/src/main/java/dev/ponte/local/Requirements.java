package dev.ponte.local;

import dev.ponte.local.doctor.Checks;
import dev.ponte.local.doctor.Finding;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.Ports;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a start needs of the machine. */
final class Requirements {

    private Requirements() {}

    static Stream<Finding> of(SuiteOptions options) {
        Workplace workplace = options.workplace();
        return Stream.of(
                        Checks.disk(workplace.home()),
                        Checks.rootUser(),
                        Checks.ports(portsInUse(options)),
                        Checks.jars(
                                options.parts().stream()
                                        .map(part -> workplace.jarOf(part.module()))
                                        .toList()))
                .flatMap(findings -> findings);
    }

    /** Only the ports this start is going to take. */
    static Map<String, Integer> portsInUse(SuiteOptions options) {
        Map<String, Integer> used = new LinkedHashMap<>(options.ports().bySetting());
        for (Part part : Part.values()) {
            if (!options.parts().contains(part)) {
                used.remove(part.portSetting());
            }
        }
        if (options.parts().stream().noneMatch(Part::usesInfrastructure)) {
            used.remove(Ports.POSTGRES_SETTING);
            used.remove(Ports.KAFKA_SETTING);
        }
        return used;
    }
}
