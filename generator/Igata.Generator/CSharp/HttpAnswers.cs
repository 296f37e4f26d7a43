using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>How an answer of REST that has more than a body is read by a client and written by a server.</summary>
internal sealed class HttpAnswers(RecordDef record, EquatableArray<MemberCode> members, HttpCall call)
{
    public HttpCode Of() => new()
    {
        HasJson = call.Answers.Any(answer => answer.Body is HttpBody.Members),
        Read =
        [
            Begin(),
            .. In(FieldIn.Status).Select(pair => Parameters.Set(pair.Member, "http.Status")),
            .. In(FieldIn.Header).Select(pair => Parameters.Read("http.Headers", pair.Field, pair.Member)),
            .. In(FieldIn.Body).Select(pair => When(Of(pair.Field), Parameters.Set(pair.Member, $"http.Json({pair.Member.Type.Reader})"))),
            .. In(FieldIn.Content).Select(pair => When(Of(pair.Field), Parameters.Set(pair.Member, "http.Content()"))),
            "return read;",
        ],
        Write =
        [
            .. In(FieldIn.Status).Select(pair => $"http.Status = {pair.Member.Field};"),
            .. In(FieldIn.Header).Select(pair => Parameters.Write("http.Headers", pair.Field, pair.Member)),
            .. WriteMembers(),
            .. In(FieldIn.Body).Select(pair => Parameters.When(pair.Member, $"http.Json({Presences.Value(pair.Member)}, {pair.Member.Type.Writer});")),
            .. In(FieldIn.Content).Select(pair => Parameters.When(pair.Member, $"http.Content({pair.Member.Field}{Parameters.Media(pair.Field.Media)});")),
        ],
    };

    private IEnumerable<(Field Field, MemberCode Member)> In(FieldIn part) =>
        record.Fields.Zip(members, (field, member) => (field, member)).Where(pair => pair.field.In == part);

    private string Begin()
    {
        string blank = HttpRequests.Blank(record, members);
        return Condition(HasMembers, "http.ReadAs") switch
        {
            "false" => $"var read = {blank};",
            "true" => "var read = http.Json(ReadJson);",
            var condition => $"{record.Name} read = {condition} ? http.Json(ReadJson) : {blank};",
        };
    }

    private IEnumerable<string> WriteMembers()
    {
        if (call.Answers.Any(HasMembers))
        {
            string write = $"http.Json(this, static (ref JsonWriter json, {record.Name} value) => value.WriteJson(ref json, 0));";
            yield return When(Condition(HasMembers, In(FieldIn.Status).Select(pair => pair.Member.Field).FirstOrDefault() ?? ""), write);
        }
    }

    private static bool HasMembers(HttpAnswer answer) => answer.Body is HttpBody.Members;

    private string Of(Field field) => Condition(answer => answer.Fields.Contains(field.Name), "http.ReadAs");

    private static string When(string condition, string statement) => condition is "true" ? statement : $"if ({condition}) {{ {statement} }}";

    /// <summary>Under which statuses an answer is one of these.</summary>
    private string Condition(Func<HttpAnswer, bool> which, string status)
    {
        HttpAnswer[] answers = [.. call.Answers.Where(which)];
        return answers.Length == 0 ? "false"
            : answers.Length == call.Answers.Count ? "true"
            : $"{status} is {string.Join(" or ", answers.Select(answer => answer.Status.ToString(CultureInfo.InvariantCulture)))}";
    }
}
