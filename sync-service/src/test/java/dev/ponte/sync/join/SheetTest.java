package dev.ponte.sync.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ponte.sync.join.Sheet.Line;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account,role,group,label,address,token\nloja,slave,sul,Loja 1,loja.kommo.com,abc\n",
                "account;role;group;label;address;token\r\nloja;slave;sul;Loja 1;loja.kommo.com;abc",
                "\uFEFFaccount;role;group;label;address;token\nloja;slave;sul;Loja 1;loja.kommo.com;abc",
                "TOKEN; Address ;label;GROUP;role;account\nabc;loja.kommo.com;\"Loja 1\";sul;slave;loja",
                "account,role,group,label,address,token\n\n loja , slave ,sul,Loja 1,loja.kommo.com,abc\n,,,,,\n"
            })
    void aSheetIsReadHoweverItWasSaved(String text) {
        assertThat(rows(text))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.account()).isEqualTo("loja");
                            assertThat(row.role()).isEqualTo("slave");
                            assertThat(row.group()).isEqualTo("sul");
                            assertThat(row.label()).isEqualTo("Loja 1");
                            assertThat(row.address()).isEqualTo("loja.kommo.com");
                            assertThat(row.token()).isEqualTo("abc");
                            assertThat(row.fault()).isEmpty();
                        });
    }

    @Test
    void separatorsQuotesAndAccentsMayStandInQuotes() {
        assertThat(rows("account;label\nloja;\"São José; \"\"Centro\"\"\"\n").getFirst().label())
                .isEqualTo("São José; \"Centro\"");
    }

    @Test
    void onlyTheAccountMustBeThere() {
        assertThat(rows("account\nloja-1\nloja-2\n"))
                .extracting(SheetRow::number, SheetRow::account)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "loja-1"),
                        org.assertj.core.groups.Tuple.tuple(3, "loja-2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The first row has no column account",
                "name,role | The first row has no column account",
                "account,rule | The column “rule” is none of [account, role, group, label, address, token]",
                "account,role,role | The column “role” is there twice"
            })
    void aHeaderThatIsNoneIsRefused(String header, String message) {
        refused((header + "\nloja,slave,x\n").getBytes(StandardCharsets.UTF_8), message);
    }

    @Test
    void whatIsNotUtf8IsNotGuessed() {
        refused(
                "account;label\nloja;São José\n".getBytes(Charset.forName("windows-1252")),
                "It is not UTF-8: save it as “CSV UTF-8”");
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsSaidToBeThat() {
        List<Line> lines = read("account,role\nloja-1,slave,x\nloja-2,slave\n").lines();

        assertThat(lines.getFirst()).isInstanceOf(Line.Unreadable.class);
        assertThat(lines.getLast()).isInstanceOf(Line.Read.class);
    }

    @Test
    void aQuoteWithoutAnEndLosesNoRowBeforeIt() {
        List<Line> lines = read("account,label\nloja-1,Um\nloja-2,\"Dois\nloja-3,Tres\n").lines();

        assertThat(lines.getFirst()).isInstanceOf(Line.Read.class);
        assertThat(lines.getLast())
                .isInstanceOfSatisfying(
                        Line.Unreadable.class, line -> assertThat(line.number()).isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "'Loja 1',,,,account",
        "loja,chief,,,role",
        "loja,,Grupo Sul,,group",
        "loja,,,abc,address",
    })
    void aCellThatCannotBeIsNamed(
            String account, String role, String group, String token, String named) {
        SheetRow row = new SheetRow(2, account, empty(role), empty(group), "", "", empty(token));

        assertThat(row.fault()).get().satisfies(fault -> assertThat(fault.en()).startsWith(named));
    }

    @Test
    void aTokenIsNotShown() {
        assertThat(rows("account,address,token\nloja,loja.kommo.com,s3cret").toString())
                .doesNotContain("s3cret");
    }

    private static String empty(String text) {
        return text == null ? "" : text;
    }

    private static void refused(byte[] sheet, String message) {
        assertThatExceptionOfType(UnreadableSheetException.class)
                .isThrownBy(() -> Sheet.read(sheet))
                .withMessage(message);
    }

    private static List<SheetRow> rows(String text) {
        return read(text).lines().stream().map(line -> ((Line.Read) line).row()).toList();
    }

    private static Sheet read(String text) {
        return Sheet.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
