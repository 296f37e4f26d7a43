using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the statements that write one member of a record as text and read it back, in a path, a query, a header or a form.</summary>
internal static class HttpParameterStatements
{
    /// <param name="part">The target, such as <c>http.Query</c>.</param>
    /// <param name="field">The field.</param>
    /// <param name="member">The member of the field.</param>
    public static string Write(string part, Field field, MemberCode member)
    {
        string name = Literal.Create(field.Wire);
        string value = MemberAccess.Inside.GetValue(member);
        CsType type = member.Type;
        if (member.Family is { } family)
        {
            CsType item = type.Item!;
            return $"{part}.{FormatFamilyMethod("Add", item)}({Layout.JoinList([.. family.Arguments, value, item.Shape is TypeShape.List or TypeShape.Set ? item.Item!.Writer : item.Writer])});";
        }

        if (field.Type is ScalarType { Kind: ScalarKind.Flag, Const.Kind: JsonKind.True })
        {
            return $"{part}.AddFlag({name});";
        }

        if (member.Nested is { } nested)
        {
            return WriteNested(part, name, member, nested);
        }

        string write = member.Presence is Presence.Flag ? $"{part}.AddFlag({name});"
            : type.Shape is TypeShape.Map ? $"{part}.AddMap({value}, {type.Item!.Writer});"
            : type.Shape is TypeShape.List or TypeShape.Set ? $"{part}.AddList({Layout.JoinList([name, value, type.Item!.Writer, FormatSeparator(field)])});"
            : $"{part}.Add({name}, {FormatArgument(type, value)});";
        return BuildPresenceCheck(member, write);
    }

    public static string Read(string part, Field field, MemberCode member)
    {
        string name = Literal.Create(field.Wire);
        CsType type = member.Type;
        if (member.Family is { } family)
        {
            CsType item = type.Item!;
            CsType text = item.Shape is TypeShape.List or TypeShape.Set ? item.Item! : item;
            return $"read.{member.Field} = {part}.{FormatFamilyMethod("Read", item)}({Layout.JoinList([.. family.Arguments, text.Reader, text.Form])});";
        }

        if (member.Presence is Presence.Flag)
        {
            return $"read.{member.Field} = {part}.Has({name});";
        }

        if (member.Nested is { } nested && field.Location is not FieldLocation.FormMap)
        {
            return ReadNested(part, name, member, nested);
        }

        if (type.Shape is TypeShape.Map)
        {
            string map = member.Nested is null
                ? $"read.{member.Field} = {part}.ReadMap({type.Item!.Reader}, {type.Item.Form});"
                : $"read.{member.Field} = {part}.ReadNestedMap({type.Item!.Reader}, {member.Nested});";
            return member.Bit is null ? map : $"{map}\nif (read.{member.Field}.Count > 0) {{ {BuildPresenceMark(member)} }}";
        }

        bool isList = type.Shape is TypeShape.List or TypeShape.Set;
        CsType itemType = isList ? type.Item! : type;
        return BuildRead(member, part + ".", isList ? type.Shape.ToString() : "", [name, itemType.Reader, itemType.Form, .. isList ? [FormatSeparator(field)] : Array.Empty<string>()]);
    }

    /// <summary>Builds the statement that writes a value whose members are parameters of their own. Null is an empty text.</summary>
    public static string WriteNested(string part, string name, MemberCode member, string nested)
    {
        string value = !member.Nullable ? MemberAccess.Inside.GetValue(member) : member.Presence is Presence.ThreeStates ? member.Field + ".Value" : member.Field;
        string write = $"{part}.AddNested({name}, {value}, {member.NestedType!.Writer}, {nested});";
        return member is { Nullable: true, Presence: Presence.Required } ? write : BuildPresenceCheck(member, write);
    }

    /// <summary>Builds the statement that reads a value whose members are parameters of their own.</summary>
    public static string ReadNested(string part, string name, MemberCode member, string nested) => member.Presence is Presence.ThreeStates
        ? $"{{ if ({part}.TryReadNested({Layout.JoinList([name, member.NestedType!.Reader, nested, $"out {member.Type.NullableName} value"])})) {{ read.{member.Field} = value; }} }}"
        : BuildRead(member, part + ".", "Nested", name, member.NestedType!.Reader, nested);

    /// <summary>Orders members so that a family is read after everything that it does not take.</summary>
    public static IEnumerable<MemberPair> OrderForReading(MemberPair[] members) =>
        members.Length < 2 ? members : members.OrderBy(pair => pair.Member.Family is { } family ? -family.Prefix.Length : int.MinValue);

    private static string FormatFamilyMethod(string verb, CsType item) => verb + item.Shape switch
    {
        TypeShape.List => "ListFamily",
        TypeShape.Set => "SetFamily",
        TypeShape.Scalar or TypeShape.File or TypeShape.Stream or TypeShape.Enum or TypeShape.Record or TypeShape.Union or TypeShape.Map or TypeShape.OrFalse or TypeShape.Secret
            or TypeShape.Encoded or TypeShape.Nullable => "Family",
        _ => throw new InvalidOperationException($"The shape {item.Shape} is not defined."),
    };

    /// <summary>Builds the statement that reads a required member, or tries to read an optional one.</summary>
    /// <param name="member">The member.</param>
    /// <param name="reader">The expression of the object that reads the member, with a trailing dot.</param>
    /// <param name="kind">The name of the method after <c>Read</c> and <c>TryRead</c>.</param>
    /// <param name="arguments">The arguments of the method.</param>
    public static string BuildRead(MemberCode member, string reader, string kind, params string[] arguments)
    {
        string field = "read." + member.Field;
        string tryRead = $"{reader}TryRead{kind}({Layout.JoinList([.. arguments, "out " + field])})";
        return member.Presence switch
        {
            Presence.Bit => Layout.If(Condition.Of(tryRead), BuildPresenceMark(member)),
            Presence.Null => $"_ = {tryRead};",
            Presence.Required or Presence.Const or Presence.ThreeStates or Presence.Flag => $"{field} = {reader}Read{kind}({Layout.JoinList(arguments)});",
            _ => throw new InvalidOperationException($"The presence {member.Presence} is not defined."),
        };
    }

    /// <summary>Builds the statement that sets a member that is known to be present.</summary>
    public static string BuildAssignment(MemberCode member, string read) =>
        $"read.{member.Field} = {read};" + (member.Bit is null ? "" : " " + BuildPresenceMark(member));

    /// <summary>Builds a statement that runs only if the member is present.</summary>
    public static string BuildPresenceCheck(MemberCode member, string statement) =>
        Layout.If(member.Presence is Presence.Required or Presence.Const && !member.Nullable ? Condition.True : MemberAccess.Inside.IsPresent(member), statement);

    /// <summary>Formats the value as a string; or the value and the function that writes it.</summary>
    public static string FormatArgument(CsType type, string value) => type.Plain is { } plain ? plain.Format(value) : Layout.JoinList([value, type.Writer]);

    /// <summary>
    /// Formats the media type of raw bytes without a media type of their own, if the spec allows exactly one; otherwise returns an
    /// empty string.
    /// </summary>
    public static string FormatMedia(EquatableArray<string> media) => media.Count == 1 && !media[0].Contains('*') ? ", " + Literal.Create(media[0]) : "";

    private static string BuildPresenceMark(MemberCode member) => $"read.{MemberAccess.GetPresentName(member.Bit!.Word)} |= {member.Bit.Mask};";

    private static string FormatSeparator(Field field) => field.JoinedBy is null ? "null" : Literal.Create(field.JoinedBy);
}
