package dev.ponte.kit.status;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.kit.http.TestKeys;
import dev.ponte.kit.i18n.Text;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealResourcesTakeOverIT.Switches.class)
class RealResourcesTakeOverIT {

    public static final class Switches implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ponte.status.enabled", "true",
                    "ponte.status.planned-paths", "true",
                    "ponte.security.api-keys.ana.sha256", TestKeys.sha256("key-of-ana"),
                    "ponte.security.api-keys.ana.roles", "viewer");
        }
    }

    @Test
    void aResourceWithAPathOfItsOwnTakesOver() {
        ana().get("/status-test/lamps").then().statusCode(200).body(equalTo("lamps"));
        ana().get("/status-test/lamps/7").then().statusCode(200).body(equalTo("lamp 7"));
    }

    @Test
    void aResourceAtTheRootTakesOverToo() {
        ana().get("/status-test-chairs").then().statusCode(200).body(equalTo("chairs"));
        ana().get("/status-test-chairs/7").then().statusCode(200).body(equalTo("chair 7"));
    }

    @Test
    void theRestStaysPlanned() {
        ana().get("/status-test/tables").then().statusCode(501);
        ana().get("/status-test-chairs/7/legs").then().statusCode(501);
        ana().get("/status-test").then().statusCode(501);
        ana().post("/status-test/tables").then().statusCode(501);
    }

    @Test
    void theRootSaysWhatIsPlanned() {
        ana().get("/").then().statusCode(200).body("planned.id[0]", equalTo("X1"));
    }

    private static RequestSpecification ana() {
        return given().header("X-API-Key", "key-of-ana");
    }

    @ApplicationScoped
    static class Plan implements ServicePlan {
        @Override
        public List<Feature> features() {
            return List.of();
        }

        @Override
        public List<PlannedFeature> planned() {
            return List.of(
                    PlannedFeature.of(
                            "X1",
                            new Text("Furniture", "Móveis"),
                            new Text("Sit on the floor.", "Sente-se no chão."),
                            "/status-test/*",
                            "/status-test-chairs/*"));
        }
    }

    @Path("/status-test/lamps")
    @PermitAll
    static class Lamps {
        @GET
        public String all() {
            return "lamps";
        }

        @GET
        @Path("{id}")
        public String one(@PathParam("id") String id) {
            return "lamp " + id;
        }
    }

    @Path("/")
    @PermitAll
    static class Chairs {
        @GET
        @Path("status-test-chairs")
        public String all() {
            return "chairs";
        }

        @GET
        @Path("status-test-chairs/{id}")
        public String one(@PathParam("id") String id) {
            return "chair " + id;
        }
    }
}
