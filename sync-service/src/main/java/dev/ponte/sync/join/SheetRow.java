package dev.ponte.sync.join;

import dev.ponte.kit.i18n.Text;
import dev.ponte.sync.account.Role;
import dev.ponte.sync.account.Slug;
import java.util.Optional;

/**
 * A row of a sheet, as it stands there; what is missing is empty.
 *
 * @param number as a spreadsheet counts: the header is row 1
 */
record SheetRow(
        int number,
        String account,
        String role,
        String group,
        String label,
        String address,
        String token) {

    /** What is wrong with it, as far as one sees without asking anybody. */
    Optional<Text> fault() {
        if (!Slug.fits(account)) {
            return Optional.of(
                    new Text(
                            "account: small letters, digits and hyphens, at most 63",
                            "account: letras minúsculas, algarismos e hifens, no máximo 63"));
        }
        if (!role.isEmpty() && Role.of(role).isEmpty()) {
            return Optional.of(new Text("role: master or slave", "role: master ou slave"));
        }
        if (!group.isEmpty() && !Slug.fits(group)) {
            return Optional.of(
                    new Text(
                            "group: small letters, digits and hyphens, at most 63",
                            "group: letras minúsculas, algarismos e hifens, no máximo 63"));
        }
        if (!token.isEmpty() && address.isEmpty()) {
            return Optional.of(
                    new Text(
                            "address: a token needs one, as loja.kommo.com",
                            "address: é preciso com um token, como loja.kommo.com"));
        }
        return Optional.empty();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SheetRow[" + number + ", " + account + "]";
    }
}
