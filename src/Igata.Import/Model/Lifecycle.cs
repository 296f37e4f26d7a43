namespace Igata.Import.Model;

/// <summary>The stability of an item, and the versions that have it. The names of the properties are the keywords of the language.</summary>
internal sealed record Lifecycle
{
    public static readonly Lifecycle Stable = new();

    public string? Stability { get; init; }

    public string? Since { get; init; }

    public string? Until { get; init; }

    public string? ReplacedBy { get; init; }
}
