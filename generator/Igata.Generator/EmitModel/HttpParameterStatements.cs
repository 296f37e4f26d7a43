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
        string value = PresenceExpressions.FormatValue(member);
        CsType type = member.Type;
        string write = member.Presence is Presence.Flag ? $"{part}.AddFlag({name});"
            : type.IsMap ? $"{part}.AddMap({value}, {type.Item!.Writer});"
            : type.IsList || type.IsSet ? $"{part}.AddList({name}, {value}, {type.Item!.Writer}, {FormatSeparator(field)});"
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

        if (type.IsMap)
        {
            string map = $"read.{member.Field} = {part}.ReadMap({type.Item!.Reader}, {type.Item.Form});";
            return member.Bit is null ? map : $"{map}\nif (read.{member.Field}.Count > 0) {{ {BuildPresenceMark(member)} }}";
        }

        (string kind, CsType itemType, string tail) = type.IsList ? ("List", type.Item!, ", " + FormatSeparator(field))
            : type.IsSet ? ("Set", type.Item!, ", " + FormatSeparator(field))
            : ("", type, "");
        return BuildRead(member, $"{part}.Read{kind}({name}, {itemType.Reader}, {itemType.Form}{tail})", $"{part}.TryRead{kind}({name}, {itemType.Reader}, {itemType.Form}{tail}, out {{0}})");
    }

    /// <summary>Reads what must be there, or tries to read what may be.</summary>
    /// <param name="member">The member.</param>
    /// <param name="read">An expression of its value.</param>
    /// <param name="tryRead">A condition that sets <c>{0}</c>.</param>
    public static string BuildRead(MemberCode member, string read, string tryRead)
    {
        string field = "read." + member.Field;
        return member.Presence switch
        {
            Presence.Bit => $"if ({tryRead.Replace("{0}", field)}) {{ {BuildPresenceMark(member)} }}",
            Presence.Null => $"_ = {tryRead.Replace("{0}", field)};",
            _ => $"{field} = {read};",
        };
    }

    /// <summary>Sets a member that is known to be there.</summary>
    public static string BuildAssignment(MemberCode member, string read) =>
        $"read.{member.Field} = {read};" + (member.Bit is null ? "" : " " + BuildPresenceMark(member));

    /// <summary>A statement for when the member is there.</summary>
    public static string BuildPresenceCheck(MemberCode member, string statement) => PresenceExpressions.IsPresent(member) switch
    {
        _ when member.Presence is Presence.Required or Presence.Const && !member.Nullable => statement,
        var present => $"if ({present}) {{ {statement} }}",
    };

    /// <summary>The value as a string; or the value and how it is written.</summary>
    public static string FormatArgument(CsType type, string value) => type.Plain is { } plain ? plain.Replace("{0}", value) : $"{value}, {type.Writer}";

    /// <summary>The media type of raw bytes that do not say their own, when the spec leaves no choice.</summary>
    public static string FormatMedia(EquatableArray<string> media) => media.Count == 1 && !media[0].Contains('*') ? ", " + Literal.Create(media[0]) : "";

    private static string BuildPresenceMark(MemberCode member) => $"read.{PresenceExpressions.GetPresentName(member.Bit!.Word)} |= {member.Bit.Mask};";

    private static string FormatSeparator(Field field) => field.JoinedBy is null ? "null" : Literal.Create(field.JoinedBy);
}
