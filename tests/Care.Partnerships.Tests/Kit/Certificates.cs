using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Kit;

/// <summary>
/// Certificates as a file may hold them, for tests that need one without the life behind it. In code only the thing
/// itself makes its certificate.
/// </summary>
internal static class Certificates
{
    public static AgreementStanding Standing(
        int version, LocalDate asOf, AgreementPhase phase, Sides sides, DateInterval period, Money? ceiling,
        string agreement = "agr-1", RiskLevel risk = RiskLevel.Unknown, LocalDate? signedOn = null) =>
        Read<AgreementStanding>(new
        {
            agreement, version, asOf = Iso(asOf), phase = Kebab(phase), number = "PFA-2026-001",
            kind = "partner-funding",
            sides = new { lead = sides.Lead.Value, partner = sides.Partner.Value },
            period = $"{Iso(period.Start)}/{Iso(period.End)}", ceiling = ceiling?.ToString(),
            signedOn = Iso(signedOn ?? asOf),
            signatories = new { lead = "country-director", partner = "executive-director" },
            partnerRisk = JsonNamingPolicy.KebabCaseLower.ConvertName($"{risk}"),
        });

    public static CompletedCloseOut Completed(
        LocalDate on, LocalDate lastDay, Money accepted, string agreement = "agr-1", string closeOut = "co-1") =>
        Read<CompletedCloseOut>(new
        {
            agreement, closeOut, completedOn = Iso(on), lastDay = Iso(lastDay), accepted = $"{accepted}",
        });

    public static ClosedAccount Closed(LocalDate on, Money accepted, string agreement = "agr-1") =>
        Read<ClosedAccount>(new { agreement, closedOn = Iso(on), accepted = $"{accepted}" });

    public static AccountFloor Floor(Money bound, LocalDate on, string agreement = "agr-1") =>
        Read<AccountFloor>(new { agreement, on = Iso(on), bound = bound.ToString() });

    public static T Read<T>(object parts) =>
        JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(parts), PartnershipJson.Options)!;

    private static string Iso(LocalDate day) => FormattableString.Invariant($"{day:uuuu-MM-dd}");

    private static string Kebab(AgreementPhase phase) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{phase}");
}
