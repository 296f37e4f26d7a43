using Igata.Import.Model;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>A method of the spec.</summary>
/// <param name="Name">The key of the method.</param>
/// <param name="Map">Its keywords.</param>
/// <param name="Operation">The operation of the document.</param>
internal sealed record DraftMethod(string Name, SpecMap Map, Operation Operation)
{
    /// <summary>The keywords of <c>pages</c> that the document only hints at.</summary>
    public SpecMap? PageHint { get; set; }
}

/// <summary>A spec before it is divided into files.</summary>
internal sealed class SpecDraft
{
    /// <summary>The keywords of the API.</summary>
    public required SpecMap Header { get; init; }

    public required ApiDescription Api { get; init; }

    public required NameTable Names { get; init; }

    public List<DraftMethod> Methods { get; } = [];

    public List<DeclaredType> Types { get; } = [];
}

/// <summary>What several shapers use.</summary>
internal sealed record ShapingContext(ApiDescription Api, TypeShaper Types, NameTable Names, Reporting.ImportReport Report)
{
    /// <summary>The endpoints that operations name, by their URL.</summary>
    public Dictionary<string, string> Endpoints { get; } = new(StringComparer.Ordinal);
}
