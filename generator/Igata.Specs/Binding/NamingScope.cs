using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Where a type is written, and so what it is called when it has no name of its own.</summary>
/// <param name="Name">The C# name that a type written here gets.</param>
/// <param name="Owner">The method or the declared type in whose file it is cast; null for a declared type itself.</param>
/// <param name="File">The file it is written in.</param>
/// <param name="Location">What is told when its name is at fault.</param>
internal sealed record NamingScope(string Name, string? Owner, SpecFile File, SourceLocation Location)
{
    public Docs Docs { get; init; } = Docs.None;

    public Lifecycle Lifecycle { get; init; } = Lifecycle.Stable;

    /// <summary>It is a name that dissolves: what is written in it is cast into files of its own.</summary>
    public bool IsInlined { get; init; }

    /// <summary>Takes in a union written here; null when that was done where the name was declared.</summary>
    public Action<FlattenedUnion, NamingScope>? DeclareUnion { get; init; }

    /// <summary>The home of what a list or a map holds.</summary>
    public NamingScope ItemScope => CreateChild("Item", Location) with { Docs = Docs.None };

    public NamingScope CreateChild(string suffix, SourceLocation location) =>
        this with { Name = Name + suffix, Owner = Owner ?? (IsInlined ? null : Name), Location = location, Lifecycle = Lifecycle.Stable };

    public TypeRef Declare(FlattenedUnion terms)
    {
        DeclareUnion?.Invoke(terms, this);
        return new DefinedType(Name);
    }

    public static string GetTypeName(TypeSpec type) => type.Shape.As?.Value ?? type.Name.Value;

    public static NamingScope ResolvingTypes(TypeSpec type) => new(GetTypeName(type), null, type.File, type.Name.Location);
}
