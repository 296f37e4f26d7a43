using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>A way through properties, from a response to what is wanted of it.</summary>
internal static class Paths
{
    /// <param name="types">The types of the API.</param>
    /// <param name="from">What the way begins at.</param>
    /// <param name="start">The expression of that.</param>
    /// <param name="names">The properties.</param>
    public static PathCode Of(Types types, TypeRef from, string start, EquatableArray<string> names)
    {
        string expression = start;
        TypeRef at = from;
        bool mayBeNull = false;
        foreach (string name in names)
        {
            Field field = ((RecordDef)types.Find((DefinedType)Bare(at))).Fields.First(candidate => candidate.Name == name);
            bool threeStates = field is { Optional: true, Type: NullableType };
            expression += (mayBeNull ? "?." : ".") + name + (threeStates ? ".Value" : "");
            mayBeNull |= field.Optional || field.Type is NullableType;
            at = field.Type;
        }

        return new PathCode(expression, Bare(at), types.Of(Bare(at)), mayBeNull || (names.Count == 0 && from is NullableType));
    }

    private static TypeRef Bare(TypeRef type) => type is NullableType { Of: var of } ? of : type;
}

/// <param name="Expression">The way, as C#.</param>
/// <param name="Ref">What it leads to.</param>
/// <param name="Type">Its C# type when it is there.</param>
/// <param name="MayBeNull">Whether it may not be there.</param>
internal sealed record PathCode(string Expression, TypeRef Ref, CsType Type, bool MayBeNull);
