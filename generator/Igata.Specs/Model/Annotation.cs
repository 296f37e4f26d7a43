namespace Igata.Specs.Model;

/// <summary>
/// Something that a spec says and that changes no generated code, such as the name of a scalar. Two annotations are always equal, so that
/// nothing is generated again, and a model that was printed and read back is the same.
/// </summary>
public readonly struct Annotation<T>(T value) : IEquatable<Annotation<T>>
{
    /// <summary>The value, or the default of its type if nothing was said.</summary>
    public T Value { get; } = value;

    /// <inheritdoc/>
    public bool Equals(Annotation<T> other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Annotation<T>;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    public static bool operator ==(Annotation<T> left, Annotation<T> right) => left.Equals(right);

    public static bool operator !=(Annotation<T> left, Annotation<T> right) => !left.Equals(right);
}

/// <summary>A name that the types of a spec declare. In the types of the model, names of scalars, lists and maps are resolved.</summary>
/// <param name="Name">The name in the spec.</param>
/// <param name="File">The path of the file, relative to the root of the specs, with forward slashes.</param>
/// <param name="Type">What the name stands for; for a record, an enum or a union, a reference to it.</param>
public sealed record DeclaredName(string Name, string File, TypeRef Type)
{
    public Docs Docs { get; init; } = Docs.None;

    public Lifecycle Lifecycle { get; init; } = Lifecycle.Stable;

    public string? Unit { get; init; }

    /// <summary>The names of the records that a record includes, in order.</summary>
    public EquatableArray<string> Includes { get; init; }

    /// <summary>The names on the wire of the members that a record declares itself, in addition to those that it includes.</summary>
    public EquatableArray<string> OwnMembers { get; init; }
}
