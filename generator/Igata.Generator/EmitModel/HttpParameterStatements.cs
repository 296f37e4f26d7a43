using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Statements that write one member of a record as text, and read it back: in a path, a query, a header or a form.</summary>
internal static class HttpParameterStatements
{
    /// <param name="part">Where to: <c>http.Query</c>.</param>
    /// <param name="field">The field.</param>
    /// <param name="member">Its member.</param>
    public static string Write(string part, Field field, MemberCode member)
    {
        string name = Literal.Create(field.Wire);
        string value = MemberAccess.Inside.GetValue(member);
        CsType type = member.Type;
        if (field.Type is ScalarType { Kind: ScalarKind.Flag, Const.Kind: JsonKind.True })
        {
            return $"{part}.AddFlag({name});";
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
        if (member.Presence is Presence.Flag)
        {
            return $"read.{member.Field} = {part}.Has({name});";
        }

        if (type.Shape is TypeShape.Map)
        {
            string map = $"read.{member.Field} = {part}.ReadMap({type.Item!.Reader}, {type.Item.Form});";
            return member.Bit is null ? map : $"{map}\nif (read.{member.Field}.Count > 0) {{ {BuildPresenceMark(member)} }}";
        }

        bool isList = type.Shape is TypeShape.List or TypeShape.Set;
        CsType itemType = isList ? type.Item! : type;
        return BuildRead(member, part + ".", isList ? type.Shape.ToString() : "", [name, itemType.Reader, itemType.Form, .. isList ? [FormatSeparator(field)] : Array.Empty<string>()]);
    }

    /// <summary>Reads what must be there, or tries to read what may be.</summary>
    /// <param name="member">The member.</param>
    /// <param name="reader">The object that reads it, with a dot.</param>
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
            _ => $"{field} = {reader}Read{kind}({Layout.JoinList(arguments)});",
        };
    }

    /// <summary>Sets a member that is known to be there.</summary>
    public static string BuildAssignment(MemberCode member, string read) =>
        $"read.{member.Field} = {read};" + (member.Bit is null ? "" : " " + BuildPresenceMark(member));

    /// <summary>A statement for when the member is there.</summary>
    public static string BuildPresenceCheck(MemberCode member, string statement) =>
        Layout.If(member.Presence is Presence.Required or Presence.Const && !member.Nullable ? Condition.True : MemberAccess.Inside.IsPresent(member), statement);

    /// <summary>The value as a string; or the value and how it is written.</summary>
    public static string FormatArgument(CsType type, string value) => type.Plain is { } plain ? plain.Format(value) : Layout.JoinList([value, type.Writer]);

    /// <summary>The media type of raw bytes that do not say their own, when the spec leaves no choice.</summary>
    public static string FormatMedia(EquatableArray<string> media) => media.Count == 1 && !media[0].Contains('*') ? ", " + Literal.Create(media[0]) : "";

    private static string BuildPresenceMark(MemberCode member) => $"read.{MemberAccess.GetPresentName(member.Bit!.Word)} |= {member.Bit.Mask};";

    private static string FormatSeparator(Field field) => field.JoinedBy is null ? "null" : Literal.Create(field.JoinedBy);
}
