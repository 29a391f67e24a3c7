package dev.ponte.sync.played;

import static io.restassured.RestAssured.given;

import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What tests of the whole service share: a crm-connector of their own, and names nobody else has.
 */
@QuarkusTestResource(
        value = PostgresResource.class,
        initArgs = @ResourceArg(name = "schema", value = "sync"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(CrmPort.class)
public abstract class SyncTest {

    protected PlayedCrm crm;
    protected String group;
    protected String master;
    protected String slave;

    @BeforeEach
    void play() {
        crm = new PlayedCrm();
        long number = ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
        group = "grupo-" + number;
        master = "matriz-" + number;
        slave = "loja-" + number;
    }

    @AfterEach
    void end() {
        crm.close();
    }

    protected void addGroup() {
        json().body(Map.of("id", group)).post("/api/sync/groups").then().statusCode(201);
    }

    /** A group with a master and a slave. */
    protected void addPair() {
        addGroup();
        add(Map.of("account", master, "group", group, "role", "master")).statusCode(201);
        add(Map.of("account", slave, "group", group)).statusCode(201);
    }

    protected static ValidatableResponse add(Map<String, ?> body) {
        return json().body(body).post("/api/sync/accounts").then();
    }

    protected static ValidatableResponse change(String account, Map<String, ?> body) {
        return json().body(body).patch("/api/sync/accounts/" + account).then();
    }

    protected static ValidatableResponse get(String account) {
        return json().get("/api/sync/accounts/" + account).then();
    }

    protected static RequestSpecification json() {
        return given().header("Accept-Language", "en").contentType("application/json");
    }
}
