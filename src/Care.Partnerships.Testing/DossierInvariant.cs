using Care.Partnerships.Dossiers;

namespace Care.Partnerships.Testing;

/// <summary>Something that holds of every dossier, whatever was recorded in it.</summary>
/// <param name="Name">Its name, such as <c>replay equals live</c>.</param>
/// <param name="Says">What it promises, in a sentence.</param>
/// <param name="Broken">What is wrong with a dossier; null where nothing is.</param>
public sealed record DossierInvariant(string Name, string Says, Func<Dossier, string?> Broken);
