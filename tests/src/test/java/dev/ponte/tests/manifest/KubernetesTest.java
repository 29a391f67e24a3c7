package dev.ponte.tests.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.events.Topic;
import dev.ponte.local.process.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesTest {

    private static final String BASE = "deploy/kubernetes/base";
    private static final String LOCAL = "deploy/kubernetes/overlays/local";

    private final List<JsonNode> all =
            Stream.of(BASE, LOCAL, "deploy/kubernetes/overlays/production")
                    .flatMap(folder -> Repository.files(folder, ".yaml").stream())
                    .flatMap(file -> Repository.yaml(file).stream())
                    .toList();

    @ParameterizedTest
    @EnumSource
    void selectorsMeetTheLabels(Part part) {
        JsonNode deployment = one("Deployment", part.module());
        JsonNode labels = deployment.at("/spec/template/metadata/labels");

        assertThat(properties(labels))
                .containsAll(properties(deployment.at("/spec/selector/matchLabels")))
                .containsAll(properties(one("Service", part.module()).at("/spec/selector")));
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceListensWhereTheLauncherHasIt(Part part) {
        JsonNode container = container(part);

        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(part.defaultPort());
        assertThat(variable(part, "QUARKUS_HTTP_PORT")).isEqualTo("" + part.defaultPort());
        assertThat(one("Service", part.module()).at("/spec/ports/0/port").asInt())
                .isEqualTo(part.defaultPort());
    }

    @ParameterizedTest
    @EnumSource
    void everyImageIsTheModulesInOneVersion(Part part) {
        assertThat(container(part).path("image").asText())
                .isEqualTo("ponte/" + part.module() + ":0.1.0");
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceIsProbed(Part part) {
        JsonNode container = container(part);

        assertThat(container.at("/startupProbe/httpGet/path").asText())
                .isEqualTo("/q/health/started");
        assertThat(container.at("/livenessProbe/httpGet/path").asText())
                .isEqualTo("/q/health/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asText())
                .isEqualTo("/q/health/ready");
    }

    @ParameterizedTest
    @EnumSource
    void noPodHasMoreRightsThanItNeeds(Part part) {
        JsonNode pod = one("Deployment", part.module()).at("/spec/template/spec");
        JsonNode security = container(part).path("securityContext");

        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                .isEqualTo("RuntimeDefault");
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(container(part).at("/resources/limits/memory").asText()).isNotEmpty();
        assertThat(container(part).at("/resources/requests/cpu").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SANDBOX")
    void everyServiceIsToldWhatItReads(Part part) {
        Set<String> told = new TreeSet<>();
        one("ConfigMap", "ponte").path("data").fieldNames().forEachRemaining(told::add);
        container(part).path("env").forEach(variable -> told.add(variable.path("name").asText()));

        assertThat(told).containsAll(Variables.neededBy(part));
    }

    @Test
    void theFrontDoorKnowsWhereEverybodyIs() {
        JsonNode data = one("ConfigMap", "ponte").path("data");

        for (Part part : Part.values()) {
            if (part.usesInfrastructure()) {
                assertThat(data.path("PONTE_" + part.name() + "_URL").asText())
                        .isEqualTo("http://" + part.module() + ":" + part.defaultPort());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SANDBOX")
    void aDrainedNodeTakesOnePodAtATime(Part part) {
        JsonNode budget = one("PodDisruptionBudget", part.module());

        assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
        assertThat(properties(budget.at("/spec/selector/matchLabels")))
                .isEqualTo(
                        properties(
                                one("Deployment", part.module()).at("/spec/selector/matchLabels")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-gateway", "conversation-service"})
    void whatCarriesTheLoadGrowsUpToThePartitions(String module) {
        JsonNode scaler = one("HorizontalPodAutoscaler", module).path("spec");

        assertThat(scaler.at("/scaleTargetRef/name").asText()).isEqualTo(module);
        assertThat(scaler.path("minReplicas").asInt())
                .isBetween(2, scaler.path("maxReplicas").asInt());
        assertThat(scaler.path("maxReplicas").asInt())
                .isLessThanOrEqualTo(Topic.DEFAULT_PARTITIONS);
        assertThat(one("Deployment", module).at("/spec/replicas").isMissingNode())
                .as("replicas belong to the scaler")
                .isTrue();
    }

    @Test
    void everySecretThatIsReadIsInTheExample() {
        List<String> read = new ArrayList<>();
        for (JsonNode reference :
                of("Deployment").flatMap(d -> d.findValues("secretKeyRef").stream()).toList()) {
            read.add(reference.path("name").asText() + "/" + reference.path("key").asText());
        }
        List<String> shown =
                of("Secret")
                        .flatMap(
                                secret ->
                                        secret.path("stringData").properties().stream()
                                                .map(
                                                        key ->
                                                                secret.at("/metadata/name").asText()
                                                                        + "/"
                                                                        + key.getKey()))
                        .toList();

        assertThat(read).isNotEmpty();
        assertThat(shown).containsAll(read);
    }

    @Test
    void nothingIsReachedThatIsNotNamed() {
        JsonNode deny = one("NetworkPolicy", "ponte-default-deny").path("spec");

        assertThat(deny.path("ingress").isMissingNode()).isTrue();
        assertThat(deny.path("egress").isMissingNode()).isTrue();
        assertThat(deny.path("policyTypes")).hasSize(2);
    }

    @Test
    void theBaseListsEachOfItsFiles() {
        List<String> listed = new ArrayList<>();
        Repository.yaml(Repository.path(BASE + "/kustomization.yaml"))
                .getFirst()
                .path("resources")
                .forEach(resource -> listed.add(resource.asText()));

        assertThat(Repository.files(BASE, ".yaml"))
                .extracting(file -> file.getFileName().toString())
                .filteredOn(
                        name ->
                                !Set.of("kustomization.yaml", "secrets.example.yaml")
                                        .contains(name))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    private Stream<JsonNode> of(String kind) {
        return all.stream().filter(document -> document.path("kind").asText().equals(kind));
    }

    private JsonNode one(String kind, String name) {
        List<JsonNode> found =
                of(kind).filter(d -> d.at("/metadata/name").asText().equals(name)).toList();
        assertThat(found).as(kind + " " + name).hasSize(1);
        return found.getFirst();
    }

    private JsonNode container(Part part) {
        return one("Deployment", part.module()).at("/spec/template/spec/containers/0");
    }

    private String variable(Part part, String name) {
        for (JsonNode variable : container(part).path("env")) {
            if (variable.path("name").asText().equals(name)) {
                return variable.path("value").asText();
            }
        }
        return "";
    }

    private static Set<String> properties(JsonNode object) {
        Set<String> properties = new TreeSet<>();
        object.properties().forEach(p -> properties.add(p.getKey() + "=" + p.getValue().asText()));
        return properties;
    }
}
