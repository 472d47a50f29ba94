using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// One agreement with what hangs on it: its account, reports, assets and close-out, each as it stands, and the
/// agreement under which it stands.
/// </summary>
/// <remarks>
/// Each part guards itself alone. What one has to be told about another is in <see cref="Consequences"/>; a host that
/// records them after every entry has parts that never contradict each other. A host that forgets is refused at the
/// next step that would do harm, such as sending money. Immutable; safe to share between threads.
/// </remarks>
/// <param name="Agreement">The agreement.</param>
public sealed partial record AgreementDossier(Agreement Agreement) : InvariantRecord
{
    /// <summary>The money of the agreement; null where no account was opened.</summary>
    public FundingAccount? Account { get; init; }

    /// <summary>Its reports; null where none was opened.</summary>
    public ReportBook? Reports { get; init; }

    /// <summary>Its assets; null where none was entered.</summary>
    public AssetRegister? Assets { get; init; }

    /// <summary>Its close-out; null where none was planned.</summary>
    public AgreementCloseOut? CloseOut { get; init; }

    /// <summary>The agreement under which it stands, as it stands; null where it stands alone.</summary>
    public Agreement? Parent { get; init; }

    /// <summary>
    /// Whether the agreement is closed, and its account or close-out was opened again since: an audit found something.
    /// The duties then ask for what closes it again.
    /// </summary>
    public bool IsOpenedAgain =>
        Agreement.Phase is AgreementPhase.Closed
        && (Account?.Phase is FundingPhase.Open || CloseOut?.Phase is CloseOutPhase.Underway);

    /// <summary>
    /// Records a fact of one of the parts: of the agreement and its amendments, the account and its payments, the
    /// reports, the assets, or the close-out and its steps.
    /// </summary>
    /// <remarks>
    /// It takes certificates as they are: for facts that come from outside use <see cref="Dossier"/>, which holds each
    /// against the neighbour that gives it.
    /// </remarks>
    /// <param name="fact">What happened.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="on">The day on which it is recorded.</param>
    /// <exception cref="ArgumentException">The fact is of none of these parts.</exception>
    public Outcome<AgreementDossier, Fact> Record(Fact fact, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact switch
        {
            AgreementFact f => Taken(Agreement.Record(f, by, on), static (d, after) => d with { Agreement = after }),
            FundingFact f   => Taken(
                (Account ?? FundingAccount.NotStarted).Record(f, by, on),
                static (d, after) => d with { Account = after }),
            ReportFact f    => Taken(
                (Reports ?? ReportBook.Empty).Under(Agreement).Record(f, by, on),
                static (d, after) => d with { Reports = after }),
            AssetFact f     => Taken(
                (Assets ?? AssetRegister.Empty).Under(Agreement).Record(f, by, on),
                static (d, after) => d with { Assets = after }),
            CloseOutFact f  => Taken(
                (CloseOut ?? AgreementCloseOut.NotStarted).Record(f, by, on),
                static (d, after) => d with { CloseOut = after }),
            _ => throw new ArgumentException(
                $"{fact.GetType().Name} is no fact of the parts of an agreement.", nameof(fact)),
        };
    }

    private Outcome<AgreementDossier, Fact> Taken<TState, TFact>(
        Outcome<TState, TFact> outcome, Func<AgreementDossier, TState, AgreementDossier> put)
        where TState : class
        where TFact : Fact =>
        outcome.IsAccepted
            ? new(put(this, outcome.State), outcome.Entry, Decision.Accepted)
            : new(this, null, outcome.WasAlreadySo ? Decision.AlreadySo : Decision.Refused([.. outcome.Refusals]));
}
