using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the expression of a path of properties, from a response to one of its values.</summary>
internal static class MemberPathExpression
{
    /// <param name="types">The types of the API.</param>
    /// <param name="from">The type that the path starts at.</param>
    /// <param name="start">The expression that the path starts at.</param>
    /// <param name="names">The properties of the path.</param>
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

/// <param name="Expression">The path as a C# expression.</param>
/// <param name="Ref">The type at the end of the path.</param>
/// <param name="Type">The C# type of the value if it is present.</param>
/// <param name="MayBeNull">Whether the value may be null.</param>
internal sealed record PathCode(string Expression, TypeRef Ref, CsType Type, bool MayBeNull);
