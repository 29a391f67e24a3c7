package dev.ponte.tests.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.local.process.Part;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {

    private final JsonNode compose =
            Repository.yaml(Repository.path("docker-compose.yml")).getFirst();

    @ParameterizedTest
    @EnumSource
    void everyServiceIsToldWhatItReads(Part part) {
        assertThat(environment(part)).containsAll(Variables.neededBy(part));
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceListensWhereTheLauncherHasIt(Part part) {
        JsonNode port = service(part).at("/environment/QUARKUS_HTTP_PORT");

        assertThat(port.asInt()).isEqualTo(part.defaultPort());
    }

    @ParameterizedTest
    @EnumSource
    void everyImageIsTheModulesAndCanBeBuilt(Part part) {
        JsonNode service = service(part);

        assertThat(service.path("image").asText()).isEqualTo("ponte/" + part.module() + ":0.1.0");
        assertThat(service.at("/build/context").asText()).isEqualTo(part.module());
        assertThat(Repository.path(part.module()).resolve(service.at("/build/dockerfile").asText()))
                .exists();
    }

    @Test
    void noImageIsWhateverIsLatest() {
        compose.path("services")
                .forEach(
                        service ->
                                assertThat(service.path("image").asText())
                                        .contains(":")
                                        .doesNotEndWith(":latest"));
    }

    @Test
    void theFrontDoorKnowsWhereEverybodyIs() {
        JsonNode environment = service(Part.CONSOLE).path("environment");

        for (Part part : Part.values()) {
            if (part.usesInfrastructure()) {
                assertThat(environment.path("PONTE_" + part.name() + "_URL").asText())
                        .isEqualTo("http://" + part.module() + ":" + part.defaultPort());
            }
        }
    }

    @Test
    void onlyTheFrontDoorIsOpenToOtherMachines() {
        compose.path("services")
                .properties()
                .forEach(
                        service ->
                                service.getValue()
                                        .path("ports")
                                        .forEach(
                                                port ->
                                                        assertThat(
                                                                        service.getKey()
                                                                                        .equals(
                                                                                                "console")
                                                                                || port.asText()
                                                                                        .startsWith(
                                                                                                "127.0.0.1:"))
                                                                .as(service.getKey() + " " + port)
                                                                .isTrue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox.env", "example.env"})
    void theVariableFilesNameWhatComposeAsksFor(String file) throws Exception {
        Set<String> asked = new TreeSet<>();
        Matcher matcher =
                Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)")
                        .matcher(Repository.text("docker-compose.yml"));
        while (matcher.find()) {
            asked.add(matcher.group(1));
        }

        assertThat(
                        Files.readAllLines(Repository.path("deploy/compose/" + file)).stream()
                                .filter(line -> line.contains("=") && !line.startsWith("#"))
                                .map(line -> line.substring(0, line.indexOf('='))))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    private JsonNode service(Part part) {
        JsonNode service = compose.path("services").path(part.module());
        assertThat(service.isObject()).as(part.module() + " in docker-compose.yml").isTrue();
        return service;
    }

    /** With what it takes over from {@code x-environment}, which the parser leaves as an alias. */
    private Set<String> environment(Part part) {
        Set<String> names = new TreeSet<>();
        JsonNode environment = service(part).path("environment");
        for (Map.Entry<String, JsonNode> variable : environment.properties()) {
            if (variable.getKey().equals("<<")) {
                compose.path("x-environment").fieldNames().forEachRemaining(names::add);
            } else {
                names.add(variable.getKey());
            }
        }
        return names;
    }
}
