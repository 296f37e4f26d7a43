using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the statements with which a client reads a REST response and a server writes it, if the response has more than a body.</summary>
internal sealed class HttpResponseCodeBuilder(RecordDef record, EquatableArray<MemberCode> members, HttpCall call)
{
    private readonly MemberPair[] _pairs = MemberPair.Create(record, members);

    /// <summary>Whether the record has a table.</summary>
    public bool HasTable { get; init; }

    public HttpCode Build() => new()
    {
        HasJson = call.Responses.Any(response => response.Body is HttpBodyKind.Members),
        Read =
        [
            BuildStart(),
            .. SelectMembers(FieldLocation.Status).Select(pair => HttpParameterStatements.BuildAssignment(pair.Member, "http.Status")),
            .. HttpParameterStatements.OrderForReading(SelectMembers(FieldLocation.Header)).Select(pair => HttpParameterStatements.Read("http.Headers", pair.Field, pair.Member)),
            .. SelectMembers(FieldLocation.Body).Select(pair => Layout.If(BuildFieldCondition(pair.Field), BuildBodyRead(pair.Field, pair.Member))),
            .. SelectMembers(FieldLocation.Content).Select(pair => Layout.If(BuildFieldCondition(pair.Field), HttpParameterStatements.BuildAssignment(pair.Member, IsText(pair.Field) ? "http.ReadText()" : "http.ReadContent()"))),
            .. SelectMembers(FieldLocation.Stream).Select(pair => Layout.If(BuildFieldCondition(pair.Field), HttpParameterStatements.BuildAssignment(pair.Member, $"http.Read{StreamCodeBuilder.GetSuffix((StreamType)pair.Field.Type)}({BuildFormat(pair.Field, pair.Member)})"))),
            "return read;",
        ],
        Write =
        [
            .. SelectMembers(FieldLocation.Status).Select(pair => $"http.Status = {pair.Member.Field};"),
            .. SelectMembers(FieldLocation.Header).Select(pair => HttpParameterStatements.Write("http.Headers", pair.Field, pair.Member)),
            .. WriteMembers(),
            .. SelectMembers(FieldLocation.Body).Select(pair => HttpParameterStatements.BuildPresenceCheck(pair.Member, $"http.WriteJson({MemberAccess.Inside.GetValue(pair.Member)}, {pair.Member.Type.Writer});")),
            .. SelectMembers(FieldLocation.Content).Select(pair => HttpParameterStatements.BuildPresenceCheck(pair.Member, $"http.{(IsText(pair.Field) ? "WriteText" : "WriteContent")}({pair.Member.Field}{HttpParameterStatements.FormatMedia(pair.Field.Media)});")),
            .. SelectMembers(FieldLocation.Stream).Select(pair => HttpParameterStatements.BuildPresenceCheck(pair.Member, $"http.Write{StreamCodeBuilder.GetSuffix((StreamType)pair.Field.Type)}({pair.Member.Field}, {BuildFormat(pair.Field, pair.Member)});")),
        ],
        Disposed = [.. SelectMembers(FieldLocation.Stream).Select(pair => pair.Member.Field)],
    };

    private string BuildBodyRead(Field field, MemberCode member)
    {
        string read = HttpParameterStatements.BuildAssignment(member, $"http.ReadJson({member.Type.Reader})");
        return call.Responses.Any(response => response.IsBodyOptional && response.Fields.Contains(field.Name)) ? Layout.If(Condition.Of("http.HasBody"), read) : read;
    }

    private static bool IsText(Field field) => field.Type is ScalarType { Kind: ScalarKind.String };

    private static string BuildFormat(Field field, MemberCode member) => StreamCodeBuilder.BuildFormat((StreamType)field.Type, member.Type.Item!);

    private MemberPair[] SelectMembers(FieldLocation location) => Array.FindAll(_pairs, pair => pair.Field.Location == location);

    private string BuildStart()
    {
        string blank = HttpRequestCodeBuilder.FormatNew(record, members);
        Condition condition = BuildStatusCondition(HasMembers, "http.DeclaredStatus");
        return condition.IsFalse ? $"var read = {blank};"
            : condition.IsTrue ? $"var read = {HttpRequestCodeBuilder.FormatRead(record, HasTable)};"
            : $"{record.Name} read = {condition.Format()} ? {HttpRequestCodeBuilder.FormatRead(record, HasTable)} : {blank};";
    }

    private IEnumerable<string> WriteMembers()
    {
        if (call.Responses.Any(HasMembers))
        {
            string write = $"http.WriteJson(this, static (ref JsonWriter json, {record.Name} value) => {(HasTable ? "TableRecord.Write(value, ref json)" : "value.WriteJson(ref json, 0)")});";
            yield return Layout.If(BuildStatusCondition(HasMembers, SelectMembers(FieldLocation.Status).Select(pair => pair.Member.Field).FirstOrDefault() ?? ""), write);
        }
    }

    private static bool HasMembers(HttpResponse response) => response.Body is HttpBodyKind.Members;

    private Condition BuildFieldCondition(Field field) => BuildStatusCondition(response => response.Fields.Contains(field.Name), "http.DeclaredStatus");

    /// <summary>Builds a condition that the status is that of a response that satisfies a predicate.</summary>
    private Condition BuildStatusCondition(Func<HttpResponse, bool> predicate, string status)
    {
        HttpResponse[] responses = [.. call.Responses.Where(predicate)];
        return responses.Length == 0 ? Condition.False
            : responses.Length == call.Responses.Count ? Condition.True
            : Condition.Is(status, [.. responses.Select(response => response.Status.ToString(CultureInfo.InvariantCulture))]);
    }
}
