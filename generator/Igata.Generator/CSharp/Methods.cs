using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>From a method of the model to its calls.</summary>
internal sealed class Methods(Api api, ApiNames names, Types types)
{
    private readonly Dictionary<string, ErrorCode> _errors = api.Errors.Codes.ToDictionary(code => code.Code);

    public MethodCode Of(Method method)
    {
        RecordDef? request = method.Request is DefinedType defined ? (RecordDef)types.Find(defined) : null;
        Field[] required = request is null ? [] : [.. request.Fields.Where(IsAsked)];
        return new MethodCode
        {
            Name = method.Name,
            TargetLiteral = Literal.Of(method.Target),
            Target = XmlText.Of(method.Target),
            Callable = method.Life.Stability is not Stability.Unimplemented,
            Request = request?.Name,
            RequestIsOptional = required.Length == 0,
            Parameters = required.Length < 2 ? [] : [.. required.Select(Parameter)],
            Response = method.Response is null ? null : types.Of(method.Response),
            Stream = method.StreamName is { } name ? new StreamCode(name + "Async", types.Of(((ListType)method.Response!).Item)) : null,
            Docs = Docs(method, request is not null),
            ShortDocs = Words.Element("summary", Words.Text(method.Docs.Summary) ?? XmlText.Of(method.Name) + "."),
            Attributes = Words.Attributes(method.Life, method.Life.ReplacedBy is { } successor ? $" Use {successor}Async." : ""),
        };
    }

    /// <summary>What a caller must say: a constant says itself.</summary>
    private static bool IsAsked(Field field) => !field.Optional && field.Type is not ScalarType { Const: not null };

    private ParameterCode Parameter(Field field)
    {
        string local = Identifiers.Local(field.Name);
        return new ParameterCode(types.Of(field.Type).Name, local == "cancellationToken" ? "cancellationTokenValue" : local, field.Name);
    }

    private EquatableArray<string> Docs(Method method, bool hasRequest) =>
    [
        .. Words.Element("summary", Words.Text(method.Docs.Summary) ?? XmlText.Of(method.Name) + "."),
        .. Words.Element(
            "remarks",
            $"Sends <c>POST</c> with <c>{XmlText.Of(api.DispatchHeader ?? "")}: {XmlText.Of(method.Target)}</c>{(hasRequest ? "" : " and an empty body")}.",
            Words.Text(method.Docs.Remarks),
            method.Async ? "The answer says that the work has begun, not that it is done." : null,
            method.Scope is null ? null : $"Reaches as far as: {XmlText.Of(method.Scope)}.",
            Words.Life(method.Life),
            Apis.Source(api)),
        .. hasRequest ? new[] { "<exception cref=\"InvalidRequestException\">The request breaks a limit or a rule of the spec; nothing was sent.</exception>" } : [],
        $"<exception cref=\"{names.Exception}\">{Errors(method)}</exception>",
        "<exception cref=\"ProtocolException\">The answer is not what the spec says.</exception>",
        "<exception cref=\"TransportException\">No answer came, or not in time.</exception>",
    ];

    private string Errors(Method method)
    {
        string[] codes =
        [
            .. method.Errors.Concat(api.Errors.Codes.Where(code => code.Always).Select(code => code.Code)).Distinct()
                .Select(code => $"<see cref=\"{names.Error}.{_errors[code].Name}\"/>"),
        ];
        string list = codes.Length == 0 ? "" : " Documented: " + string.Join(", ", codes) + ".";
        return $"The service answered with an error.{list}";
    }
}
