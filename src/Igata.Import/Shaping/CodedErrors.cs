using System.Globalization;
using Igata.Import.Model;
using Igata.Import.Tree;
using Igata.Specs.Names;

namespace Igata.Import.Shaping;

/// <summary>Describes errors that have codes of their own, as those of AWS and of JSON-RPC do.</summary>
internal static class CodedErrors
{
    public static void Add(SpecDraft draft, ShapingContext context)
    {
        ApiDescription api = draft.Api;
        if (api.Errors.Count == 0)
        {
            return;
        }

        var errors = new SpecMap { IsBlock = true };
        if (api.HasAwsErrors)
        {
            IEnumerable<SpecNode> members = [new SpecText("__type", SpecTextKind.String), new SpecText("code", SpecTextKind.String)];
            errors.Add("code", new SpecMap().Add("header", "x-amzn-ErrorType", SpecTextKind.String).Add("member", SpecList.Create(members))
                .Add("after", "#", SpecTextKind.String).Add("before", ":", SpecTextKind.String));
            errors.Add("message", SpecList.Create([new SpecText("message", SpecTextKind.String), new SpecText("Message", SpecTextKind.String)]));
        }

        var codes = new SpecMap { IsBlock = true };
        var names = new MemberNames(ReservedNames.InEnums);
        foreach (ErrorDescription error in api.Errors.Where(error => codes.Find(error.Code) is null))
        {
            codes.Add(error.Code, Describe(error, api, names, context), error.At);
        }

        draft.Header.Add("errors", errors.Add("codes", codes));
        foreach (DraftMethod method in draft.Methods.Where(method => method.Operation.Errors.Count > 0))
        {
            IEnumerable<string> declared = method.Operation.Errors.Distinct().Where(code => codes.Find(code) is not null);
            method.Map.Add("errors", SpecList.Create(declared.Select(code => new SpecText(code, SpecTextKind.Text))));
        }
    }

    private static SpecMap Describe(ErrorDescription error, ApiDescription api, MemberNames names, ShapingContext context)
    {
        var map = new SpecMap();
        if (error.Status is { } status && api.Protocol != ApiProtocol.JsonRpc)
        {
            map.Add("status", status.ToString(CultureInfo.InvariantCulture), SpecTextKind.Literal);
        }

        bool isNumber = int.TryParse(error.Code, out _);
        string wire = isNumber ? NameTable.Create(error.Name ?? "", "Error") : error.Code;
        string type = context.Names.IsTypeUsed(wire) ? wire : "";
        string? alias = names.Use(wire, type.Length == 0 ? "" : "", "Error");
        if (isNumber || alias is not null)
        {
            map.Add("as", alias ?? CSharpName.Create(wire), SpecTextKind.Text);
        }

        if (error.IsCommon)
        {
            map.Add("always", "true", SpecTextKind.Literal);
        }

        Documentation.Add(map, Documentation.FindSummary(error.Summary), null);
        var headers = new SpecMap();
        var headerNames = new MemberNames(ReservedNames.InRecords);
        foreach (Parameter header in error.Headers)
        {
            new RestResponseShaper(context).AddHeader(headers, header, NameTable.Create(wire, "Error"), headerNames);
        }

        if (headers.Entries.Count > 0)
        {
            map.Add("headers", headers, error.At);
        }

        if (error.Body is { } body)
        {
            map.Add("body", context.Types.Express(body, NameTable.Create(wire, "Error") + "Data"), SpecTextKind.Expression, error.At);
        }

        return map;
    }
}
