using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>A way through properties, from a response to what is wanted of it.</summary>
internal static class MemberPathExpression
{
    /// <param name="types">The types of the API.</param>
    /// <param name="from">What the way begins at.</param>
    /// <param name="start">The expression of that.</param>
    /// <param name="names">The properties.</param>
    public static PathCode Build(TypeMap types, TypeRef from, string start, EquatableArray<string> names)
    {
        string expression = start;
        TypeRef current = from;
        bool mayBeNull = false;
        foreach (string name in names)
        {
            Field field = ((RecordDef)types.Find((DefinedType)GetBareType(current))).Fields.First(candidate => candidate.Name == name);
            bool threeStates = field is { Optional: true, Type: NullableType };
            expression += (mayBeNull ? "?." : ".") + name + (threeStates ? ".Value" : "");
            mayBeNull |= field.Optional || field.Type is NullableType;
            current = field.Type;
        }

        return new PathCode(expression, GetBareType(current), types.Map(GetBareType(current)), mayBeNull || (names.Count == 0 && from is NullableType));
    }

    private static TypeRef GetBareType(TypeRef type) => type is NullableType { Inner: var inner } ? inner : type;
}

/// <param name="Expression">The way, as C#.</param>
/// <param name="Ref">What it leads to.</param>
/// <param name="Type">Its C# type when it is there.</param>
/// <param name="MayBeNull">Whether it may not be there.</param>
internal sealed record PathCode(string Expression, TypeRef Ref, CsType Type, bool MayBeNull);
