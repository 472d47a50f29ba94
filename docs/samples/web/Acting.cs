using System.Security.Claims;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Samples.Web;

/// <summary>
/// Who is signed in, and in which post: one human may hold several, in one party or in two, and each may record other
/// facts and see other agreements.
/// </summary>
internal static class Acting
{
    /// <summary>The header in which somebody with several posts says which one, such as <c>finance-manager of
    /// care-phl</c>.</summary>
    public const string Header = "Acting-As";

    /// <summary>The same in an address, where a browser sends no headers of one's own.</summary>
    public const string Query = "as";

    /// <summary>
    /// The person of the dossier in the post in which he acts. Neither a person nor a refusal: whoever is signed in is
    /// nobody here. Asked before anything of the request is read but its headers.
    /// </summary>
    public static (Person? Person, Refusal? Refusal) Who(Dossier dossier, HttpContext http)
    {
        var id = http.User.FindFirstValue(ClaimTypes.NameIdentifier);
        Person[] posts = [.. dossier.People.Where(person => person.Id.Value == id)];
        if (posts.Length == 0) return default;
        string? said = http.Request.Headers[Header].FirstOrDefault() ?? http.Request.Query[Query].FirstOrDefault();
        if (said is null) return posts.Length == 1 ? (posts[0], null) : (null, Several(id!, posts));
        return posts.FirstOrDefault(post => PostOf(post) == said) is { } meant
            ? (meant, null) : (null, NotHeld(id!, said, posts));
    }

    /// <summary>A fact that was sent to the address of something else.</summary>
    public static Refusal Misplaced(Fact fact) => new("HOST-003", "type",
        $"{PartnershipJson.NameOf(fact)} is no fact of what stands at this address: send it to the address of what " +
        $"it is about.");

    private static Refusal Several(string id, Person[] posts) => new("HOST-001", Header,
        $"{id} holds several posts: {Told(posts)}. Say in the header {Header}, or in the address as ?{Query}=, in " +
        $"which one of them this is done.");

    private static Refusal NotHeld(string id, string said, Person[] posts) => new("HOST-002", Header,
        $"{id} does not hold the post \"{(said.Length > 100 ? said[..100] : said)}\": name one of {Told(posts)}.");

    private static string PostOf(Person person) => $"{PartyPosition.Of(person)}";

    private static string Told(Person[] posts) => string.Join(", ", posts.Select(PostOf));
}
