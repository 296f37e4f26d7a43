using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the statements with which a client writes a REST request and a server reads it: path, query, headers and body, in this order.</summary>
internal sealed class HttpRequestCodeBuilder(RecordDef record, EquatableArray<MemberCode> members, HttpCall call, IEnumerable<string> commonQuery, IReadOnlyList<CheckCode> lineChecks)
{
    private const string Multipart = "http.Multipart";

    private readonly MemberPair[] _pairs = MemberPair.Create(record, members);

    /// <summary>Whether the record has a table.</summary>
    public bool HasTable { get; init; }

    public HttpCode Build() => new()
    {
        IsRequest = true,
        HasJson = call.Body is HttpBodyKind.Members,
        Write = [.. SelectMembers(FieldLocation.Host).Select(pair => WriteHost(pair.Field, pair.Member)), .. BuildPath(), .. Write(FieldLocation.Query, "http.Query"), .. Write(FieldLocation.Header, "http.Headers"), .. WriteBody()],
        Read =
        [
            call.Body is HttpBodyKind.Members ? $"var read = {FormatRead(record, HasTable)};" : $"var read = {FormatNew(record, members)};",
            .. call.Host is null ? [] : new[] { $"var host = http.ReadHost({Literal.Create(call.Host)});" }, .. Read(FieldLocation.Host, "host"),
            .. Read(FieldLocation.Path, "http.Path"), .. Read(FieldLocation.Query, "http.Query"), .. Read(FieldLocation.Header, "http.Headers"), .. ReadBody(),
            "return read;",
        ],
    };

    /// <summary>Returns the expression that creates an instance to read into.</summary>
    public static string FormatNew(RecordDef record, EquatableArray<MemberCode> members) =>
        members.Any(member => member is { Presence: Presence.Required, IsRest: false }) ? $"new {record.Name}(default(DeserializationTag))" : $"new {record.Name}()";

    /// <summary>Returns the expression that reads the members that are the JSON of the body.</summary>
    public static string FormatRead(RecordDef record, bool hasTable) => hasTable ? $"http.ReadJson(TableRecord.ReadPart<{record.Name}>)" : "http.ReadJson(ReadJson)";

    private MemberPair[] SelectMembers(FieldLocation location) => Array.FindAll(_pairs, pair => pair.Field.Location == location);

    private IEnumerable<string> Write(FieldLocation location, string writer) => SelectMembers(location).Select(pair => HttpParameterStatements.Write(writer, pair.Field, pair.Member));

    private IEnumerable<string> Read(FieldLocation location, string reader) => HttpParameterStatements.OrderForReading(SelectMembers(location)).Select(pair => HttpParameterStatements.Read(reader, pair.Field, pair.Member));

    // A host always has the member, so that the default of an absent one is sent.
    private static string WriteHost(Field field, MemberCode member)
    {
        string name = Literal.Create(field.Wire);
        string write = $"http.AddHost({name}, {HttpParameterStatements.FormatArgument(member.Type, MemberAccess.Inside.GetValue(member))});";
        if (field.Default is not { } json)
        {
            return write;
        }

        string text = json[0] == '"' ? JsonStringLiteral.Unquote(json) : json;
        return $"{Layout.If(MemberAccess.Inside.IsPresent(member), write)} else {{ http.AddHost({name}, {Literal.Create(text)}); }}";
    }

    private IEnumerable<string> BuildPath()
    {
        string remaining = call.Path;
        for (int open = remaining.IndexOf('{'); open >= 0; open = remaining.IndexOf('{'))
        {
            int close = remaining.IndexOf('}', open);
            bool isFree = remaining[open + 1] == '+';
            string name = remaining.Substring(open + 1, close - open - 1).TrimStart('+');
            MemberCode member = SelectMembers(FieldLocation.Path).First(pair => pair.Field.Wire == name).Member;
            yield return $"http.{(isFree ? "AppendSegments" : "AppendPath")}({Literal.Create(remaining.Substring(0, open))}, {Literal.Create(name)}, {HttpParameterStatements.FormatArgument(member.Type, MemberAccess.Inside.GetValue(member))});";
            remaining = remaining.Substring(close + 1);
        }

        if (remaining.Length > 0)
        {
            yield return $"http.AppendPath({Literal.Create(remaining)});";
        }
    }

    private string BuildWholeBody(MemberCode member) => HasTable && member.Type.Write.WritableType is not null
        ? $"http.WriteValue({MemberAccess.Inside.GetValue(member)});"
        : $"http.WriteJson({MemberAccess.Inside.GetValue(member)}, {member.Type.Writer});";

    private IEnumerable<string> WriteBody() => call.Body switch
    {
        HttpBodyKind.Members when HasTable => ["http.WriteRecord(this);"],
        HttpBodyKind.Members => [$"http.WriteJson(this, static (ref JsonWriter json, {record.Name} value) => value.WriteJson(ref json, 0));"],
        HttpBodyKind.Whole => SelectMembers(FieldLocation.Body).Select(pair => HttpParameterStatements.BuildPresenceCheck(pair.Member, BuildWholeBody(pair.Member))),
        HttpBodyKind.Content => SelectMembers(FieldLocation.Content).Select(pair => HttpParameterStatements.BuildPresenceCheck(pair.Member, $"http.WriteContent({pair.Member.Field}{FormatMedia(pair.Field)});")),
        HttpBodyKind.Text => SelectMembers(FieldLocation.Content).Select(pair => HttpParameterStatements.BuildPresenceCheck(pair.Member, $"http.WriteText({MemberAccess.Inside.GetValue(pair.Member)}{FormatMedia(pair.Field)});")),
        HttpBodyKind.Multipart => SelectMembers(FieldLocation.Part).Select(pair => pair.Member.Nested is { } nested
            ? HttpParameterStatements.WriteNested(Multipart, Literal.Create(pair.Field.Wire), pair.Member, nested)
            : HttpParameterStatements.BuildPresenceCheck(pair.Member, BuildPart(pair.Field, pair.Member))),
        HttpBodyKind.Form => SelectMembers(FieldLocation.FormMap).Length > 0
            ? SelectMembers(FieldLocation.FormMap).Select(pair => HttpParameterStatements.BuildPresenceCheck(pair.Member, $"http.BeginForm(); http.Form.{(pair.Member.Nested is null ? "AddMap" : "AddNestedMap")}({Layout.JoinList([MemberAccess.Inside.GetValue(pair.Member), pair.Member.Type.Item!.Writer, .. pair.Member.Nested is null ? [] : new[] { pair.Member.Nested }])});"))
            : ["http.BeginForm();", .. Write(FieldLocation.Form, "http.Form")],
        HttpBodyKind.Stream => SelectMembers(FieldLocation.Stream).Select(pair => $"http.WriteLines({MemberAccess.Inside.GetValue(pair.Member)}, {FormatLines(pair.Field, pair.Member)});"),
        HttpBodyKind.None => [],
        _ => throw new InvalidOperationException($"The body {call.Body} is not defined."),
    };

    private IEnumerable<string> ReadBody() => call.Body switch
    {
        HttpBodyKind.Whole => SelectMembers(FieldLocation.Body).Select(pair => HttpParameterStatements.BuildRead(pair.Member, "http.", "Json", pair.Member.Type.Reader)),
        HttpBodyKind.Content => SelectMembers(FieldLocation.Content).SelectMany(pair => (string[])[.. FileCheckBuilder.BuildReceived(pair.Field), HttpParameterStatements.BuildRead(pair.Member, "http.", "Content")]),
        HttpBodyKind.Text => SelectMembers(FieldLocation.Content).SelectMany(pair => (string[])[.. FileCheckBuilder.BuildReceived(pair.Field), HttpParameterStatements.BuildRead(pair.Member, "http.", "Text")]),
        HttpBodyKind.Multipart => SelectMembers(FieldLocation.Part).Select(pair => ReadPart(pair.Field, pair.Member)),
        // A form includes what is left of the query, which the parameters of every call do not belong to.
        HttpBodyKind.Form => [.. SelectMembers(FieldLocation.FormMap).SelectMany(_ => commonQuery).Select(name => $"_ = http.Query.GetText({Literal.Create(name)});"), .. Read(FieldLocation.FormMap, "http.Form"), .. Read(FieldLocation.Form, "http.Form")],
        HttpBodyKind.Stream => SelectMembers(FieldLocation.Stream).Select(pair => HttpParameterStatements.BuildAssignment(pair.Member, $"http.ReadLines({FormatLines(pair.Field, pair.Member)})")),
        HttpBodyKind.None or HttpBodyKind.Members => [],
        _ => throw new InvalidOperationException($"The body {call.Body} is not defined."),
    };

    private static string BuildPart(Field field, MemberCode member)
    {
        string name = Literal.Create(field.Wire);
        string value = MemberAccess.Inside.GetValue(member);
        return member.Type switch
        {
            { Shape: TypeShape.File } => $"{Multipart}.Add({name}, {value}{FormatMedia(field)});",
            { Item.Shape: TypeShape.File } => $"foreach (MediaContent file in {value}) {{ {Multipart}.Add({name}, file{FormatMedia(field)}); }}",
            { Plain: not null } type => $"{Multipart}.Add({name}, {HttpParameterStatements.FormatArgument(type, value)});",
            var type => $"{Multipart}.Add({name}, {value}, {type.Writer}, {type.Form});",
        };
    }

    private static string ReadPart(Field field, MemberCode member)
    {
        string name = Literal.Create(field.Wire);
        return member.Type switch
        {
            { Shape: TypeShape.File } => HttpParameterStatements.BuildRead(member, Multipart + ".", "File", name),
            { Item.Shape: TypeShape.File } => HttpParameterStatements.BuildAssignment(member, $"{Multipart}.ReadFiles({name})"),
            _ when member.Nested is { } nested => HttpParameterStatements.ReadNested(Multipart, name, member, nested),
            var type => HttpParameterStatements.BuildRead(member, Multipart + ".", "", name, type.Reader, type.Form),
        };
    }

    private string FormatLines(Field field, MemberCode member) => StreamCodeBuilder.BuildFormat((StreamType)field.Type, member.Type.Item!, lineChecks);

    private static string FormatMedia(Field field) => HttpParameterStatements.FormatMedia(field.Media);
}
