package dev.ponte.kommo.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.MaybeEmptyArray;
import dev.ponte.kommo.json.Seconds;
import dev.ponte.kommo.json.Whole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account. What has to be asked for is null or empty when it was not.
 *
 * @param currentUserId whose token it was asked with
 * @param customersMode {@code unavailable, disabled, segments, dynamic, periodicity}
 * @param amojoId the account in the chats API
 */
@KommoModel
public record Account(
        @Key long id,
        @Nullable String name,
        @Nullable String subdomain,
        @Seconds @Nullable Instant createdAt,
        @Whole @Nullable Long createdBy,
        @Seconds @Nullable Instant updatedAt,
        @Whole @Nullable Long updatedBy,
        @Whole @Nullable Long currentUserId,
        @Nullable String country,
        @Nullable String currency,
        @Nullable String currencySymbol,
        @Nullable String language,
        @Nullable String customersMode,
        @Flag @Nullable Boolean isUnsortedOn,
        @Whole @Nullable Long mobileFeatureVersion,
        @Flag @Nullable Boolean isLossReasonEnabled,
        @Flag @Nullable Boolean isHelpbotEnabled,
        @Flag @Nullable Boolean isTechnicalAccount,
        @Flag @Nullable Boolean isApiFilterEnabled,
        @Whole @Nullable Long contactNameDisplayOrder,
        @Nullable String amojoId,
        @Nullable String uuid,
        @Whole @Nullable Long version,
        @Nullable String driveUrl,
        @Nullable JsonNode entityNames,
        @JsonProperty("_embedded") @MaybeEmptyArray Embedded embedded) {

    public Account {
        embedded = embedded == null ? Embedded.NONE : embedded;
    }

    /** The account's time zone, as in {@code America/Sao_Paulo}, when it was asked for. */
    public Optional<String> timezone() {
        DatetimeSettings settings = embedded.datetimeSettings();
        return settings == null ? Optional.empty() : Optional.ofNullable(settings.timezone());
    }

    /** What came with the account. */
    @KommoModel
    public record Embedded(
            @MaybeEmptyArray @Nullable AmojoRights amojoRights,
            @Listed List<UserGroup> usersGroups,
            @Listed List<TaskType> taskTypes,
            @MaybeEmptyArray @Nullable DatetimeSettings datetimeSettings) {

        static final Embedded NONE = new Embedded(null, List.of(), List.of(), null);
    }

    /** What the account may do in chats. */
    @KommoModel
    public record AmojoRights(
            @Flag @Nullable Boolean canDirect, @Flag @Nullable Boolean canCreateGroups) {}

    /** A group of users; the one that is always there has the id 0. */
    @KommoModel
    public record UserGroup(@Key long id, @Nullable String name, @Nullable String uuid) {}

    /** A type of task: 1 is a follow-up, 2 a meeting, others are the account's own. */
    @KommoModel
    public record TaskType(
            @Key long id,
            @Nullable String name,
            @Nullable String color,
            @Whole @Nullable Long iconId,
            @Nullable String code) {}

    /**
     * How the account writes times, in PHP's patterns.
     *
     * @param dateFormant Kommo's spelling
     */
    @KommoModel
    public record DatetimeSettings(
            @Nullable String datePattern,
            @Nullable String shortDatePattern,
            @Nullable String shortTimePattern,
            @Nullable String dateFormant,
            @Nullable String timeFormat,
            @Nullable String timezone,
            @Nullable String timezoneOffset) {}
}
