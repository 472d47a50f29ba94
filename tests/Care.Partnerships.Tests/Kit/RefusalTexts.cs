using System.Text;

namespace Care.Partnerships.Tests.Kit;

/// <summary>The refusals of the scenarios of a lifecycle, as a text that is kept to be read when it changes.</summary>
internal static class RefusalTexts
{
    /// <param name="name">The room and the name, such as <c>CheckIns/refusals</c>.</param>
    /// <param name="scenarios">All of them; those that are not refused are left out.</param>
    public static void AreAsRead<TState, TFact>(string name, IEnumerable<Scenario<TState, TFact>> scenarios)
        where TState : class where TFact : Fact
    {
        var text = new StringBuilder();
        foreach (var scenario in scenarios)
        {
            var refusals = new When<TState, TFact>(scenario.Given, scenario.When).Outcome.Refusals;
            if (refusals.Count == 0) continue;
            text.Append(null, $"{scenario.Name}\n");
            foreach (var refusal in refusals.AsEnumerable())
                text.Append(null, $"  {refusal.Code} {refusal.Field}: {refusal.Message}\n");
        }

        var now = text.ToString().ReplaceLineEndings("\n");
        now.ShouldBeAsRead(name);
    }
}
