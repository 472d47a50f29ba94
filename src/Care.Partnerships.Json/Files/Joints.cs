using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;

namespace Care.Partnerships.Json.Files;

/// <summary>
/// Whether what one section says of an agreement is what its own history says: certificates of a file are held against
/// what certifies them.
/// </summary>
internal static class Joints
{
    /// <summary>Tells each certificate that its agreement, where it is in the file, never gave.</summary>
    public static void Check(Dossier contents, List<FileFinding> findings)
    {
        var given = new Dictionary<Id<Agreement>, List<AgreementStanding>>();
        for (var i = 0; i < contents.FundingAccounts.Count; i++)
        {
            var entries = contents.FundingAccounts[i].Entries;
            for (var j = 0; j < entries.Count; j++)
                if (InAccount(entries[j].Fact) is { } certificate)
                    Told(certificate, entries[j], Invariant($"$.fundingAccounts[{i}].entries[{j}]"));
        }

        for (var i = 0; i < contents.Agreements.Count; i++)
        {
            var entries = contents.Agreements[i].Entries;
            for (var j = 0; j < entries.Count; j++)
                if (entries[j].Fact is ParentFollowed { Standing: var parent })
                    Told((parent, null, "standing"), entries[j], Invariant($"$.agreements[{i}].entries[{j}]"));
                else if (entries[j].Fact is AgreementTakenOver { Parent: { } under })
                    Told((under, null, "parent"), entries[j], Invariant($"$.agreements[{i}].entries[{j}]"));
                else if (entries[j].Fact is AgreementClosed closed)
                    findings.AddRange(
                        Closing(contents, contents.Agreements[i].Id, closed, entries[j].On)
                            .Select(told => new FileFinding(
                                Invariant($"$.agreements[{i}].entries[{j}]"), entries[j], [told])));
        }

        CloseOutsListedElsewhere(contents, findings);
        BegunBesideTheAgreement(contents, findings);

        void Told(
            (AgreementStanding? Standing, AgreementStamp? Stamp, string Field) certificate, IEntry<Fact> entry,
            string path)
        {
            var (standing, stamp, field) = certificate;
            var (agreement, version) = standing is null
                ? (stamp!.Agreement, stamp.Version) : (standing.Agreement, standing.Version);
            if (Given(agreement) is not { } all) return;
            if (standing is null ? !IsOf(stamp!, all) : !all.Contains(standing))
                findings.Add(new(path, entry, [FileRefusals.NeverStoodSo(field, agreement.Value, version)]));
        }

        List<AgreementStanding>? Given(Id<Agreement> agreement)
        {
            if (given.TryGetValue(agreement, out var known)) return known;
            foreach (var history in contents.Agreements)
                if (history.Id == agreement)
                    return given[agreement] = StandingsOf(history);
            return null;
        }
    }

    // What the close-out and the account gave at the end of the day on which the agreement was closed.
    private static IEnumerable<Refusal> Closing(
        Dossier contents, Id<Agreement> agreement, AgreementClosed closed, LocalDate on)
    {
        var closeOut = contents.CloseOuts.FirstOrDefault(one => one.Agreement == agreement)?.At(on).Completed;
        if (closed.CloseOut != closeOut)
            yield return DossierRefusals.NotCertified(
                "closeOut", $"{closed.CloseOut}", "what the close-out certified", $"{closeOut}");
        var account = contents.FundingAccounts.FirstOrDefault(one => one.Agreement == agreement)?.At(on).ClosedAccount;
        if (closed.Account != account && closed.Account is not null)
            yield return DossierRefusals.NotCertified(
                "account", $"{closed.Account}", "what the account certified", $"{account}");
    }

    // A close-out is listed under the agreement that its heading names.
    private static void CloseOutsListedElsewhere(Dossier contents, List<FileFinding> findings)
    {
        for (var i = 0; i < contents.CloseOuts.Count; i++)
            if (contents.CloseOuts[i] is
                {
                    Agreement: { } listed,
                    Entries: [{ Fact: CloseOutPlanned { Heading: var heading } } entry, ..],
                } && listed != heading.Agreement)
                findings.Add(new(
                    Invariant($"$.closeOuts[{i}].entries[0]"), entry,
                    [KernelRefusals.OfAnotherAgreement("heading.agreement", heading.Agreement, listed)]));
    }

    // What a close-out or a check-in begins with is held against its agreement as it stands.
    private static void BegunBesideTheAgreement(Dossier contents, List<FileFinding> findings)
    {
        var wholes = new Dictionary<Id<Agreement>, AgreementDossier>();
        foreach (var one in contents.Agreements) wholes[one.Id] = new(one.State);
        Told(contents.CloseOuts, "closeOuts");
        Told(contents.CheckIns, "checkIns");

        void Told<TState, TFact>(ValueList<History<TState, TFact>> histories, string section)
            where TState : class where TFact : Fact
        {
            for (var i = 0; i < histories.Count; i++)
                if (histories[i] is
                    {
                        Agreement: { } agreement, Entries: [{ Fact: CloseOutPlanned or CheckInScheduled } first, ..],
                    }
                    && wholes.GetValueOrDefault(agreement)?.UnlikeTheAgreement(first.Fact) is { } refusal)
                    findings.Add(new(Invariant($"$.{section}[{i}].entries[0]"), first, [refusal]));
        }
    }

    private static (AgreementStanding?, AgreementStamp?, string)? InAccount(FundingFact fact) => fact switch
    {
        FundingAccountOpened f => (f.Standing, null, "standing"),
        FundingAccountTakenOver f => (f.Standing, null, "standing"),
        StandingFollowed f     => (f.Standing, null, "standing"),
        PaymentSent f          => (null, f.Stamp, "stamp"),
        _                      => null,
    };

    // Every standing that an agreement ever had, in the order of its versions.
    private static List<AgreementStanding> StandingsOf(History<Agreement, AgreementFact> history)
    {
        var (state, standings, seen) = (Agreement.Lifecycle.Start, new List<AgreementStanding>(), 0);
        foreach (var entry in history.Entries)
        {
            state = Agreement.Lifecycle.Follow(state, entry);
            if (state.CertifiedVersion is not { } version || version == seen) continue;
            seen = version;
            standings.Add(state.Standing!);
        }

        return standings;
    }

    // It is of the version that stood on its day; on the day of a change, of either.
    private static bool IsOf(AgreementStamp stamp, List<AgreementStanding> standings)
    {
        for (var i = 0; i < standings.Count; i++)
            if (standings[i].Version == stamp.Version)
                return standings[i].AsOf <= stamp.On && (i + 1 == standings.Count || stamp.On <= standings[i + 1].AsOf);
        return false;
    }
}
