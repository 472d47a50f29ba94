using Care.Partnerships.Parties;
using static Care.Partnerships.Roles.SignOffRule;
using static Care.Partnerships.Roles.TechnicalAssistance;
using static Care.Partnerships.Roles.WorkFunction;

namespace Care.Partnerships.Roles;

public sealed partial record RoleMatrix
{
    /// <summary>
    /// The limit above which a director signs off in <see cref="Standard"/>: 10,000 USD. A proposal; no source names a
    /// figure.
    /// </summary>
    public static Dated<Money> SuggestedDirectorAbove { get; } =
        Dated.Unconfirmed(
            Money.Of(10_000m, Currency.Usd), LocalDate.MinIsoValue, "Care.Partnerships",
            Source.Of("A proposal of this library", "standard role matrix"));

    /// <summary>
    /// A matrix for two parties to begin from, with a row for each function of
    /// <see cref="FunctionCatalogue.Standard"/>. All of it is a proposal: no filled-in matrix of two
    /// partners is public.
    /// </summary>
    /// <param name="lead">The party that leads the award.</param>
    /// <param name="partner">The party that implements with it.</param>
    /// <param name="directorAbove">Amounts above this are signed off by a director; the limit itself is not. See
    /// <see cref="SuggestedDirectorAbove"/>.</param>
    /// <exception cref="InvalidOperationException">Both parties are the same.</exception>
    public static RoleMatrix Standard(Id<Party> lead, Id<Party> partner, Money directorAbove)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(partner);
        PartyPosition director = new(Position.CountryDirector, lead),
            programme = new(Position.ProgrammeManager, lead), focal = new(Position.PartnershipFocalPoint, lead),
            finance = new(Position.FinanceManager, lead), support = new(Position.SupportManager, lead),
            adviser = new(Position.PartnershipAdviser, lead), safety = new(Position.SafetyAndSecurityManager, lead),
            ombudsman = new(RelationshipRole.Ombudsman, lead);
        PartyPosition head = new(Position.ExecutiveDirector, partner),
            emergency = new(Position.EmergencyCoordinator, partner), accounts = new(Position.FinanceManager, partner),
            supplies = new(Position.SupportManager, partner), media = new(Position.MediaFocalPoint, partner),
            learning = new(Position.MonitoringOfficer, partner);

        Accountability Both(PartyPosition tieBreaker, PartyPosition other) =>
            Roles.Accountability.Joint(tieBreaker, tieBreaker, other);
        Accountability One(PartyPosition post) => Roles.Accountability.Of(post);
        ValueList<Id<Position>> Positions(params PartyPosition[] posts) => [.. posts.Select(post => post.Position)];
        ValueList<SignOffBand> Signs(SignOffRule rule) => [SignOffBand.Always(rule)];
        ValueList<SignOffBand> ByAmount(PartyPosition manager, PartyPosition above) =>
            [SignOffBand.UpTo(directorAbove, By(manager)), SignOffBand.Above(directorAbove, By(above))];

        return Of(
            [
                new(lead,    Side.Lead,    Positions(
                    director, programme, focal, finance, support, adviser, safety, ombudsman)),
                new(partner, Side.Partner, Positions(head, emergency, accounts, supplies, media, learning)),
            ],
            //  function               lead                        support    consulted              informed
            //  signs off                       assistance     days
            new(Agreement,             Both(focal, emergency),     [],        [finance, accounts],   [adviser],
                Signs(AllOf(director, head)),   None,          5),
            new(PartnershipReview,     Both(emergency, focal),     [],        [adviser],             [director],
                [],                             None),
            new(Coordination,          Both(emergency, programme), [],        [],                    [director],
                [],                             Mutual),
            new(GovernmentLiaison,     One(head),                  [lead],    [],                    [focal],
                [],                             PartnerToLead),
            new(DonorLiaison,          One(programme),             [partner], [head],                [emergency],
                [],                             LeadToPartner),
            new(CapacityStrengthening, Both(emergency, adviser),   [],        [learning],            [head],
                [],                             Mutual),
            new(NeedsAssessment,       One(emergency),             [lead],    [programme],           [director],
                [],                             Mutual),
            new(ResponseStrategy,      Both(emergency, programme), [],        [head, director],      [finance],
                [],                             Mutual),
            new(ProgrammeDesign,       Both(emergency, programme), [],        [learning],            [director],
                [],                             Mutual),
            new(Proposal,              One(programme),             [partner], [emergency, accounts], [head],
                Signs(By(director)),            LeadToPartner, 5),
            new(BudgetPreparation,     Both(accounts, finance),    [],        [emergency],           [focal],
                Signs(AllOf(director, head)),   Mutual,        5),
            new(WorkPlanning,          One(emergency),             [lead],    [programme],           [focal],
                [],                             None),
            new(Targeting,             One(emergency),             [],        [programme],           [focal],
                [],                             PartnerToLead),
            new(Distribution,          One(emergency),             [lead],    [programme],           [focal],
                [],                             None),
            new(TechnicalSupervision,  One(programme),             [],        [emergency],           [head],
                [],                             LeadToPartner),
            new(Safeguarding,          Both(head, director),       [],        [],                    [ombudsman],
                [],                             Mutual),
            new(GenderAndProtection,   One(emergency),             [lead],    [programme],           [],
                [],                             Mutual),
            new(Procurement,           One(supplies),              [],        [support],             [finance],
                ByAmount(emergency, head),      LeadToPartner, 5),
            new(Logistics,             One(supplies),              [lead],    [],                    [support],
                [],                             LeadToPartner),
            new(Transport,             One(supplies),              [],        [],                    [support],
                [],                             None),
            new(Recruitment,           One(emergency),             [],        [programme],           [focal],
                Signs(By(head)),                None,          10),
            new(SafetyAndSecurity,     Both(safety, emergency),    [],        [],                    [director],
                [],                             Mutual),
            new(AssetManagement,       One(supplies),              [],        [support],             [finance],
                [],                             None),
            new(Accounting,            One(accounts),              [],        [finance],             [],
                [],                             LeadToPartner),
            new(CashTransfers,         One(finance),               [],        [programme],           [accounts],
                ByAmount(focal, director),      None,          5),
            new(FinancialReport,       One(accounts),              [],        [finance],             [focal],
                Signs(By(head)),                LeadToPartner, 10),
            new(Audit,                 One(finance),               [],        [accounts],            [head],
                Signs(By(director)),            None,          30),
            new(DataCollection,        One(learning),              [],        [],                    [programme],
                [],                             Mutual),
            new(DataAnalysis,          One(learning),              [lead],    [programme],           [],
                [],                             Mutual),
            new(FieldMonitoring,       Both(learning, programme),  [],        [],                    [focal],
                [],                             Mutual),
            new(NarrativeReport,       One(learning),              [],        [programme],           [focal],
                Signs(By(emergency)),           Mutual,        10),
            new(FeedbackAndComplaints, Both(ombudsman, emergency), [],        [],                    [head],
                [],                             Mutual),
            new(CommunicationsContent, One(media),                 [lead],    [],                    [focal],
                Signs(AllOf(focal, emergency)), Mutual,        2),
            new(MediaContact,          One(media),                 [],        [focal],               [director],
                Signs(By(head)),                None,          1),
            new(VisibilityMaterial,    One(media),                 [lead],    [],                    [],
                Signs(AllOf(focal, emergency)), None,          5),
            new(WorkFunction.CloseOut,     Both(emergency, focal),     [],        [finance, accounts],   [director],
                Signs(AllOf(director, head)),   Mutual,        10),
            new(Archiving,             Both(accounts, finance),    [],        [],                    [focal],
                [],                             None));
    }
}
