using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>The scope of a type, which determines the name of an anonymous type.</summary>
/// <param name="Name">The C# name of a type that is written in this scope.</param>
/// <param name="Owner">The method or the declared type whose generated file contains the type; null for a declared type itself.</param>
/// <param name="File">The file that contains the scope.</param>
/// <param name="Location">The location for diagnostics about the name.</param>
internal sealed record NamingScope(string Name, string? Owner, SpecFile File, SourceLocation Location)
{
    public Docs Docs { get; init; } = Docs.None;

    public Lifecycle Lifecycle { get; init; } = Lifecycle.Stable;

    /// <summary>Whether no type is generated for the scope itself; types inside it get files of their own.</summary>
    public bool IsInlined { get; init; }

    /// <summary>How values in a query, a form or a multipart body are nested; null if they are not.</summary>
    public Nesting? Nesting { get; init; }

    /// <summary>Declares a union that is written in this scope; null if it was declared together with its name.</summary>
    public Action<FlattenedUnion, NamingScope>? DeclareUnion { get; init; }

    /// <summary>The scope for the items of a list or a map.</summary>
    public NamingScope ItemScope => CreateChild("Item", Location, Docs.None);

    /// <param name="suffix">What the name of a type in the new scope has in addition.</param>
    /// <param name="location">The location for diagnostics about the name.</param>
    /// <param name="docs">The documentation of a type in the new scope; null for that of this scope.</param>
    /// <param name="declareUnion">Declares a union; null for that of this scope.</param>
    public NamingScope CreateChild(string suffix, SourceLocation location, Docs? docs = null, Action<FlattenedUnion, NamingScope>? declareUnion = null) => this with
    {
        Name = Name + suffix,
        Owner = Owner ?? (IsInlined ? null : Name),
        Location = location,
        Lifecycle = Lifecycle.Stable,
        Docs = docs ?? Docs,
        DeclareUnion = declareUnion ?? DeclareUnion,
    };

    public TypeRef Declare(FlattenedUnion terms)
    {
        DeclareUnion?.Invoke(terms, this);
        return new DefinedType(Name);
    }

    public static string GetTypeName(TypeSpec type) => type.Shape.As?.Value ?? type.Name.Value;

    public static NamingScope CreateFor(TypeSpec type) => new(GetTypeName(type), null, type.File, type.Name.Location);
}
