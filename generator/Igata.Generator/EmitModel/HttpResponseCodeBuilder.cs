using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>How an answer of REST that has more than a body is read by a client and written by a server.</summary>
internal sealed class HttpResponseCodeBuilder(RecordDef record, EquatableArray<MemberCode> members, HttpCall call)
{
    public HttpCode BuildFieldCondition() => new()
    {
        HasJson = call.Responses.Any(response => response.Body is HttpBodyKind.Members),
        Read =
        [
            BuildStart(),
            .. SelectMembers(FieldLocation.Status).Select(pair => HttpParameterStatements.BuildAssignment(pair.Member, "http.Status")),
            .. SelectMembers(FieldLocation.Header).Select(pair => HttpParameterStatements.Read("http.Headers", pair.Field, pair.Member)),
            .. SelectMembers(FieldLocation.Body).Select(pair => FormatIf(BuildFieldCondition(pair.Field), HttpParameterStatements.BuildAssignment(pair.Member, $"http.ReadJson({pair.Member.Type.Reader})"))),
            .. SelectMembers(FieldLocation.Content).Select(pair => FormatIf(BuildFieldCondition(pair.Field), HttpParameterStatements.BuildAssignment(pair.Member, "http.ReadContent()"))),
            "return read;",
        ],
        Write =
        [
            .. SelectMembers(FieldLocation.Status).Select(pair => $"http.Status = {pair.Member.Field};"),
            .. SelectMembers(FieldLocation.Header).Select(pair => HttpParameterStatements.Write("http.Headers", pair.Field, pair.Member)),
            .. WriteMembers(),
            .. SelectMembers(FieldLocation.Body).Select(pair => HttpParameterStatements.BuildPresenceCheck(pair.Member, $"http.WriteJson({PresenceExpressions.FormatValue(pair.Member)}, {pair.Member.Type.Writer});")),
            .. SelectMembers(FieldLocation.Content).Select(pair => HttpParameterStatements.BuildPresenceCheck(pair.Member, $"http.WriteContent({pair.Member.Field}{HttpParameterStatements.FormatMedia(pair.Field.Media)});")),
        ],
    };

    private IEnumerable<(Field Field, MemberCode Member)> SelectMembers(FieldLocation location) =>
        record.Fields.Zip(members, (field, member) => (field, member)).Where(pair => pair.field.Location == location);

    private string BuildStart()
    {
        string blank = HttpRequestCodeBuilder.FormatNew(record, members);
        return BuildStatusCondition(HasMembers, "http.DeclaredStatus") switch
        {
            "false" => $"var read = {blank};",
            "true" => "var read = http.ReadJson(ReadJson);",
            var condition => $"{record.Name} read = {condition} ? http.ReadJson(ReadJson) : {blank};",
        };
    }

    private IEnumerable<string> WriteMembers()
    {
        if (call.Responses.Any(HasMembers))
        {
            string write = $"http.WriteJson(this, static (ref JsonWriter json, {record.Name} value) => value.WriteJson(ref json, 0));";
            yield return FormatIf(BuildStatusCondition(HasMembers, SelectMembers(FieldLocation.Status).Select(pair => pair.Member.Field).FirstOrDefault() ?? ""), write);
        }
    }

    private static bool HasMembers(HttpResponse response) => response.Body is HttpBodyKind.Members;

    private string BuildFieldCondition(Field field) => BuildStatusCondition(response => response.Fields.Contains(field.Name), "http.DeclaredStatus");

    private static string FormatIf(string condition, string statement) => condition is "true" ? statement : $"if ({condition}) {{ {statement} }}";

    /// <summary>Under which statuses an answer is one of these.</summary>
    private string BuildStatusCondition(Func<HttpResponse, bool> predicate, string status)
    {
        HttpResponse[] responses = [.. call.Responses.Where(predicate)];
        return responses.Length == 0 ? "false"
            : responses.Length == call.Responses.Count ? "true"
            : $"{status} is {string.Join(" or ", responses.Select(response => response.Status.ToString(CultureInfo.InvariantCulture)))}";
    }
}
