namespace Care.Partnerships;

/// <summary>
/// Who asks: a person acting for a party (<c>Parties.Person</c>), a respondent without a name
/// (<c>Surveys.Respondent</c>), or the clock.
/// </summary>
/// <remarks>The family is closed: hosts name people, they do not add kinds of actor.</remarks>
public abstract record Actor
{
    // Open to tests only: hosts name people.
    private protected Actor() { }

    /// <summary>Who it is, for people to read. Never throws.</summary>
    public abstract override string ToString();

    /// <summary>Time itself: the only actor of moves such as taking effect or expiring.</summary>
    public static Actor Clock { get; } = new TheClock();

    internal sealed record TheClock : Actor
    {
        public override string ToString() => "the clock";
    }
}
