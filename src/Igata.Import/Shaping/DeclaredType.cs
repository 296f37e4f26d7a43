using Igata.Import.Documents;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>A type that is written under <c>types</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Map">Its keywords.</param>
/// <param name="At">The position in the document.</param>
/// <param name="Pointer">The definition in the document, with what follows it if the document has no name for it.</param>
internal sealed record DeclaredType(string Name, SpecMap Map, SourceNode At, string Pointer)
{
    /// <summary>The position among the types: that of the definition that contains it, and then the order of their description.</summary>
    public required (int Definition, int Order) Order { get; init; }
}
