using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the code of the error codes of an API.</summary>
internal sealed class ErrorCodeBuilder(Api api, ApiNames names)
{
    private readonly ErrorShape _shape = api.Errors;

    /// <summary>Whether some errors are described by their status, because they have no code that the spec defines.</summary>
    public static bool FindsByStatus(Api api) => api.Protocol is not Protocol.JsonRpc && api.Errors.Codes.Any(code =>
        ErrorCode.GetClass(code.Code) is not null || (ErrorCode.GetStatus(code.Code) is not null && HasCodeLocation(api)));

    public EnumCode BuildCodes() => new()
    {
        Name = names.Error,
        Value = TypeMap.MapScalar(new ScalarType(ScalarKind.String)),
        IsText = true,
        Docs = DocBlock.Summarize($"The error codes of {ApiCodeBuilder.FormatTitle(api)}. Other codes are possible and are preserved."),
        Values = [.. _shape.Codes.Select(BuildValue)],
    };

    /// <summary>Builds the HTTP status of each code that has one: the status in the spec, or the code itself if it is a status.</summary>
    public EquatableArray<ErrorStatus> BuildStatuses() =>
    [
        .. from code in _shape.Codes
           let status = code.Status ?? (api.Protocol is Protocol.JsonRpc ? null : GetOwnStatus(code.Code))
           where status is not null
           select new ErrorStatus(code.Name, status.Value),
    ];

    /// <summary>The status of an error whose code has none: that of a success if the body says that it is an error.</summary>
    public int DefaultStatus => _shape.When.Count > 0 ? 200 : 400;

    private static bool HasCodeLocation(Api api) => !api.Errors.IsProtocols || api.Methods.Any(method => method.Errors.Own is { IsProtocols: false });

    private static int? GetOwnStatus(string code) => ErrorCode.GetClass(code) is { } digit ? digit * 100 : ErrorCode.GetStatus(code);

    private static EnumValueCode BuildValue(ErrorCode code) => new(
        code.Name,
        Literal.Create(code.Code),
        Literal.EscapeJson(code.Code),
        DocBlock.Summarize(XmlDocs.EscapeText(code.Docs.Summary), XmlText.FormatCode(code.Code) + (code.Status is null ? "" : $", HTTP status {code.Status}"))
            .Remark(XmlDocs.EscapeText(code.Docs.Remarks)),
        []);
}
