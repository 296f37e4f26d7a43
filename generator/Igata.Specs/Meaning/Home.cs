using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>Where a type is written, and so what it is called when it has no name of its own.</summary>
/// <param name="Name">The C# name that a type written here gets.</param>
/// <param name="Owner">The method or the declared type in whose file it is cast; null for a declared type itself.</param>
/// <param name="File">The file it is written in.</param>
/// <param name="Place">What is told when its name is at fault.</param>
internal sealed record Home(string Name, string? Owner, SpecFile File, Place Place)
{
    public Docs Docs { get; init; } = Docs.None;

    public Lifecycle Life { get; init; } = Lifecycle.Stable;

    /// <summary>It is a name that dissolves: what is written in it is cast into files of its own.</summary>
    public bool Dissolves { get; init; }

    /// <summary>Takes in a union written here; null when that was done where the name was declared.</summary>
    public Action<UnionTerms, Home>? TakeIn { get; init; }

    /// <summary>The home of what a list or a map holds.</summary>
    public Home Item => Inner("Item", Place) with { Docs = Docs.None };

    public Home Inner(string suffix, Place place) =>
        this with { Name = Name + suffix, Owner = Owner ?? (Dissolves ? null : Name), Place = place, Life = Lifecycle.Stable };

    public TypeRef Take(UnionTerms terms)
    {
        TakeIn?.Invoke(terms, this);
        return new DefinedType(Name);
    }

    public static string NameOf(TypeSpec type) => type.Shape.As?.Value ?? type.Name.Value;

    public static Home Visited(TypeSpec type) => new(NameOf(type), null, type.File, type.Name.Place);
}
