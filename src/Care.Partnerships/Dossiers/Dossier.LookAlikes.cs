using System.Globalization;
using System.Text;

namespace Care.Partnerships.Dossiers;

public sealed partial record Dossier
{
    /// <summary>
    /// Identities of one list that people take for one another: parties, people and agreements whose identities differ
    /// only in capitals, in the sign between their words, in the script of their digits, or in letters that show
    /// nothing. Told and never refused, since both may be meant.
    /// </summary>
    /// <remarks>
    /// Each with <c>CP-DOS-009</c> at the later one, such as <c>people[3].id</c>, which names both. What differs in how
    /// a letter and its mark are written is not seen: .NET takes that from the machine (decision 124). Letters of two
    /// scripts that have one shape are not seen either. Pure.
    /// </remarks>
    public ValueList<Refusal> LookAlikes()
    {
        var found = new List<Refusal>();
        Tell("parties", Parties.Count, i => Parties[i].Id.Value);
        Tell("people", People.Count, i => People[i].Id.Value);
        Tell("agreements", Agreements.Count, i => Agreements[i].Id.Value);
        return found.ToValueList();

        // One human in two posts is listed twice, under one identity.
        void Tell(string list, int count, Func<int, string> idOf)
        {
            var first = new Dictionary<string, string>(StringComparer.Ordinal);
            var told = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
            {
                var id = idOf(i);
                var look = LookOf(id);
                if (first.TryAdd(look, id) || first[look] == id || !told.Add(id)) continue;
                found.Add(DossierRefusals.LooksLike(Invariant($"{list}[{i}].id"), id, first[look]));
            }
        }
    }

    // What is left of an identity where it makes no difference how it is written.
    private static string LookOf(string id)
    {
        var look = new StringBuilder(id.Length);
        foreach (var rune in id.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber)
                look.Append(CultureInfo.InvariantCulture, $"{Rune.GetNumericValue(rune)}");
            else if (Rune.IsLetter(rune))
            {
                // Some letters have two small forms of one capital, others two capitals of one small form.
                if (!BlankText.IsFiller(rune)) look.Append(Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)));
            }
            else look.Append(rune.IsAscii ? "-" : $"{rune}");
        return look.ToString();
    }
}
