using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// Every fact with odd texts, extreme days and extreme amounts: whatever a C# record can hold and JSON can carry.
/// </summary>
public static class EventGenerators
{
    private static readonly Currency[] Payable = [.. Currency.All.Where(currency => currency.MinorUnits is not null)];

    // Quotes, controls, line separators, right-to-left, combining marks, pairs of surrogates, markup, and what is no
    // character at all.
    private static readonly Gen<string> Fragment = Gen.Elements(
        "Ñ", "\"", "\\", "\0", "\t", "\r\n", "\u2028", "\u200f", "e\u0301", "🌀", "\U0010FFFF", "\uFEFF", "\uFFFF",
        "<b>&amp;</b>", "'", "/", "名", "\u007f", "a ", " z", "{0}", "null");

    private static readonly Gen<string> Anything = Fragment.ArrayOf().Select(string.Concat);
    internal static readonly Gen<string> Words = Anything.Select(text => "x" + text);
    internal static readonly Gen<string?> Note = Gen.OneOf(
        Gen.Constant<string?>(null),
        Anything.Select(text => (string?)text));
    internal static readonly Gen<int> Number = Gen.OneOf(
        Gen.Elements(int.MinValue, -1, 0, 1, int.MaxValue), Gen.Choose(1, 99));

    internal static readonly Gen<LocalDate> Day = Gen.OneOf(
        Gen.Elements(
            LocalDate.MinIsoValue, LocalDate.MaxIsoValue, new LocalDate(0, 2, 29), new LocalDate(-1, 12, 31),
            new LocalDate(1, 1, 1), new LocalDate(2024, 2, 29)),
        Gen.Choose(-700_000, 700_000).Select(days => new LocalDate(2026, 1, 1).PlusDays(days)));

    // An entry is of a day on which somebody may have recorded it; the days in it are whatever they are.
    internal static readonly Gen<LocalDate> RecordedOn = Gen.OneOf(
        Gen.Elements(new LocalDate(1900, 1, 1), new LocalDate(2199, 12, 31), new LocalDate(2024, 2, 29)),
        Gen.Choose(-40_000, 60_000).Select(days => new LocalDate(2026, 1, 1).PlusDays(days)));

    private static readonly Gen<Money> Amount =
        from units in Gen.OneOf(
            Gen.Elements(long.MinValue, long.MaxValue, 0L, -1L, 1L),
            Gen.Choose(int.MinValue, int.MaxValue).Select(n => (long)n))
        from currency in Gen.Elements(Payable)
        select Money.OfMinorUnits(units, currency);

    private static readonly Gen<AgreementTerms> Terms =
        from a in Day
        from b in Day
        from money in Amount
        from has in Gen.Elements(true, false)
        from project in Note
        from earlier in Gen.Elements(true, false)
        select new AgreementTerms(new(LocalDate.Min(a, b), LocalDate.Max(a, b)), has ? money : null, project, earlier);

    private static readonly Gen<AgreementHeading> Headings =
        from id in Ids<Agreement>()
        from number in Words
        from title in Words
        from kind in Members<AgreementKind>()
        from lead in Ids<Party>()
        from partner in Ids<Party>().Where(other => other != lead)
        from director in Ids<Position>()
        from head in Ids<Position>()
        from parent in Ids<Agreement>()
        from cycle in Note
        from required in Ids<ContentElement>().ArrayOf()
        from kinds in Members<AmendmentKind>().ArrayOf()
        from roles in Gen.OneOf(
            Gen.Constant<RoleMatrix?>(null),
            MatrixGenerators.Matrices.Select(matrix => (RoleMatrix?)matrix))
        from under in Gen.Elements(true, false)
        from donor in Ids<Donor>()
        from day in Day
        from rules in Ids<DonorRuleSet>()
        select new AgreementHeading(id, number, title, kind, Sides.Of(lead, partner), new(director, head))
        {
            Roles = roles, Parent = under ? parent : null, ProgrammeCycle = cycle,
            KeepsWithinAward = !under,
            Award = under ? null
                : new(donor, day, rules, title, new(day, day), Money.Of(7m, Currency.Php), [new(rules, day)]),
            RequiredContents = required.ToValueList(), DonorDecides = kinds.ToValueList(),
        };

    private static readonly Gen<AnnexReference> Annex =
        from kind in Members<AnnexKind>()
        from id in Words
        from version in Number
        select new AnnexReference(kind, id, version);

    private static readonly Gen<Selection> Selections =
        from route in Members<SelectionRoute>()
        from why in Note
        from risk in Members<RiskLevel>()
        from screened in Day
        from decided in RecordedOn
        from last in Gen.OneOf(Gen.Constant<LocalDate?>(null), Day.Select(day => (LocalDate?)day))
        select new Selection(route, why, risk, screened, decided) { ValidUntil = last };

    private static readonly Gen<AmendmentProposal> Proposals =
        from kind in Members<AmendmentKind>()
        from why in Words
        from version in Number
        from effective in Day
        from end in Day
        from ceiling in Amount
        from project in Note
        from annexes in Annex.ArrayOf()
        from element in Ids<ContentElement>()
        from words in Words.ArrayOf()
        from which in Gen.Choose(0, 3)
        from roles in Gen.OneOf(
            Gen.Constant<RoleMatrix?>(null),
            MatrixGenerators.Matrices.Select(matrix => (RoleMatrix?)matrix))
        select new AmendmentProposal(
            kind, why, version, effective,
            new(
                which == 1 ? null : end, which == 2 ? null : ceiling, project, annexes.ToValueList(),
                words.Select(said => new Clause(element, said)).ToValueList())
            {
                Roles = roles
            });

    internal static Gen<Person> People =>
        from id in Ids<Person>()
        from party in Ids<Party>()
        from position in Ids<Position>()
        from name in Words
        select new Person(id, party, position, name);

    public static Arbitrary<IEntry<AgreementFact>> Entry()
    {
        var gen =
            from recorded in RecordedOn
            from day in Day
            from who in People
            from other in People
            from words in Words
            from clause in Words
            from number in Number
            from heading in Headings
            from terms in Terms
            from annex in Annex
            from selection in Selections
            from contents in Ids<ContentElement>().ArrayOf()
            from proposal in Proposals
            from amendment in Ids<Amendment>()
            from agreement in Ids<Agreement>()
            from topics in Words.ArrayOf()
            from yes in Gen.Elements(true, false)
            from under in SignOffEventGenerators.Under
            from bound in Amount
            let floor = Kit.Certificates.Floor(bound, day, agreement.Value)
            from fact in Gen.Elements<AgreementFact>(
                new AgreementDrafted(heading),
                new AgreementTakenOver(heading, terms, selection.Risk, day, words) { AgreedBy = yes ? other : null },
                new PartnerSelected(selection), new NegotiationOpened(),
                new ParentFollowed(Kit.Certificates.Standing(number is > 0 ? number : 1, day, AgreementPhase.Active,
                    heading.Sides, terms.Period, yes ? bound : null, agreement.Value)),
                new DueDiligenceRenewed(selection.Risk, day, yes ? recorded : null, words),
                new TextProposed(number, terms, contents.ToValueList()), new TextAccepted(number),
                new AnnexAttached(annex), new AnnexAgreed(annex),
                new ExpectationsDiscussed(topics.ToValueList(), day, other), new AgreementSubmittedForSignature(),
                new AgreementReturnedToNegotiation(words), new AgreementSigned(day) { Under = under },
                new AgreementTookEffect(), new AgreementSuspended(words, day), new AgreementResumed(),
                new ContingencyActivated(new(words, agreement, clause, words)),
                new AgreementExtended(day, words, other), new AgreementTerminated(clause, words, day, recorded),
                new AgreementCloseOutStarted(yes ? day : null), new AgreementClosed(
                    new(agreement, words, day, day, Money.OfMinorUnits(number, Currency.Usd)),
                    yes ? new(agreement, day, Money.OfMinorUnits(number, Currency.Usd)) : null),
                new AgreementCancelled(words), new AgreementExpired(),
                new AmendmentProposed(amendment, words, proposal), new AmendmentReviewStarted(amendment),
                new AmendmentApproved(amendment) { Under = under }, new DonorDecided(amendment, new(yes, words, day)),
                new AmendmentApplied(amendment) { Floor = yes ? floor : null },
                new AmendmentWithdrawn(amendment, words),
                new AmendmentRejected(amendment, words))
            select Agreement.Lifecycle.Proposal(
                fact, fact is AgreementTookEffect or AgreementExpired ? Actor.Clock : who, recorded);
        return gen.ToArbitrary();
    }

    /// <summary>Texts that a title or a name may be.</summary>
    public static Arbitrary<string> Text() => Words.ToArbitrary();

    internal static Gen<Id<T>> Ids<T>() =>
        Gen.Elements("a", "Ñ-1", "x/y:z._-", new string('9', Id<T>.Longest), "名").Select(Id<T>.Of);

    internal static Gen<T> Members<T>() where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());
}
