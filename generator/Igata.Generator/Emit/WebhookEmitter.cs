using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes a webhook: its members of the receiver, its row in the table, and its methods of the sender.</summary>
internal static class WebhookEmitter
{
    private const string Token = "CancellationToken cancellationToken";

    private const string Parameters = "WebhookCall call," + Layout.Fill + Token;

    public static void Write(SourceWriter code, WebhookFile file)
    {
        WebhookCode webhook = file.Webhook;
        using (code.OpenBlock($"{file.Names.Access} partial interface {file.Names.IWebhooks}"))
        {
            WriteHandlers(code, webhook);
        }

        code.WriteBlankLine();
        using (code.OpenBlock($"{file.Names.Access} static partial class {file.Names.Webhooks}"))
        {
            WriteOperation(code, file.Names, webhook);
        }

        code.WriteBlankLine();
        using (code.OpenBlock($"{file.Names.Access} sealed partial class {file.Names.WebhookSender}"))
        {
            WriteSenders(code, file.Names, webhook);
        }
    }

    private static void WriteHandlers(SourceWriter code, WebhookCode webhook)
    {
        foreach (WebhookCaseCode unionCase in webhook.Cases)
        {
            code.WriteDocs(unionCase.Docs);
            string header = $"{FormatResult(unionCase.Response)} {webhook.Name}{unionCase.Name}Async({unionCase.Request.Name} request," + Layout.Fill + $"{Parameters})";
            if (unionCase.HasOwnResponse)
            {
                WriteHandlerWithResponse(code, webhook, unionCase, header);
            }
            else
            {
                code.WriteLine(header + " =>");
                code.WriteLine($"    {webhook.NameAsync}({webhook.Request.Name}.From{unionCase.Name}(request), call, cancellationToken);");
            }

            code.WriteBlankLine();
        }

        code.WriteDocs(webhook.HasCases
            ? webhook.Docs with { Remarks = ["Called for a case that the spec does not know, and for each case without an implementation of its own.", .. webhook.Docs.Remarks] }
            : webhook.Docs);
        string method = $"{FormatResult(webhook.Response)} {webhook.NameAsync}({webhook.Request.Name} request," + Layout.Fill + $"{Parameters})";
        code.WriteLine(webhook.Response is null ? $"{method} =>{Layout.Fill}default;" : method + ";");
    }

    // A response that can be absent has a default. Any other is one that only the receiver knows.
    private static void WriteHandlerWithResponse(SourceWriter code, WebhookCode webhook, WebhookCaseCode unionCase, string header)
    {
        if (!unionCase.Response!.CanBeAbsent || webhook.Response is not null)
        {
            code.WriteLine(unionCase.Response.CanBeAbsent ? $"{header} =>{Layout.Fill}default;" : header + ";");
            return;
        }

        using (code.OpenBlock("async " + header))
        {
            code.WriteLine($"await {webhook.NameAsync}({webhook.Request.Name}.From{unionCase.Name}(request), call, cancellationToken).ConfigureAwait(false);");
            code.WriteLine("return default;");
        }
    }

    private static void WriteOperation(SourceWriter code, ApiNames names, WebhookCode webhook)
    {
        if (webhook.Signature is { } signature)
        {
            code.WriteLine($"internal static SignatureScheme {webhook.SignatureName} {{ get; }} ={Layout.Fill}{signature};");
            code.WriteBlankLine();
        }

        (string create, string reader) = webhook.HasParts ? ("CreateForParts", webhook.Request.Name + ".ReadHttp") : ("Create", webhook.Request.Reader);
        code.WriteLine($"private static WebhookOperation<{names.IWebhooks}> {webhook.OperationName} =>{Layout.Fill}WebhookOperation.{create}<{names.IWebhooks}, {webhook.Request.Name}>(");
        code.WriteLine($"    {webhook.KeyLiteral}, {reader},{Layout.Fill}invoke{webhook.Name}, {webhook.EmptyStatus}, {webhook.SignatureName});");
        code.WriteBlankLine();
        bool isAsync = webhook.HasCases || webhook.Response is not null;
        using (code.OpenBlock($"private static {(isAsync ? "async " : "")}ValueTask invoke{webhook.Name}({names.IWebhooks} handler,{Layout.Fill}{webhook.Request.Name} request,{Layout.Fill}WebhookCall call,{Layout.Fill}WebhookReply reply,{Layout.Fill}{Token})"))
        {
            for (int i = 0; i < webhook.Cases.Count; i++)
            {
                WebhookCaseCode unionCase = webhook.Cases[i];
                using (code.OpenBlock($"if (request.{unionCase.Name} is {{ }} case{i + 1})"))
                {
                    WriteCall(code, $"handler.{webhook.Name}{unionCase.Name}Async(case{i + 1}, call, cancellationToken)", unionCase.Response, $"response{i + 1}");
                    code.WriteLine("return;");
                }

                code.WriteBlankLine();
            }

            string call = $"handler.{webhook.NameAsync}(request, call, cancellationToken)";
            if (isAsync)
            {
                WriteCall(code, call, webhook.Response, "response");
            }
            else
            {
                code.WriteLine($"return {call};");
            }
        }
    }

    private static void WriteCall(SourceWriter code, string call, WebhookResponseCode? response, string local)
    {
        string awaited = $"await {call}.ConfigureAwait(false)";
        if (response is null)
        {
            code.WriteLine(awaited + ";");
        }
        else if (response.CanBeAbsent)
        {
            using (code.OpenBlock($"if ({awaited} is {{ }} {local})"))
            {
                code.WriteLine($"reply.Write({local}, {response.Writer});");
            }
        }
        else
        {
            code.WriteLine($"reply.Write({awaited},{Layout.Fill}{response.Writer});");
        }
    }

    private static void WriteSenders(SourceWriter code, ApiNames names, WebhookCode webhook)
    {
        foreach (WebhookCaseCode unionCase in webhook.Cases)
        {
            WriteSender(code, names, webhook, unionCase.Docs, webhook.Name + unionCase.Name + "Async", unionCase.Request, $"{webhook.Request.Name}.From{unionCase.Name}(request)", unionCase.Response);
            code.WriteBlankLine();
        }

        WriteSender(code, names, webhook, webhook.ShortDocs, webhook.NameAsync, webhook.Request, "request", webhook.Response);
    }

    private static void WriteSender(SourceWriter code, ApiNames names, WebhookCode webhook, DocBlock docs, string method, CsType parameter, string request, WebhookResponseCode? response)
    {
        code.WriteDocs(docs);
        code.WriteAttributes(webhook.Attributes);
        code.WriteLine($"public {FormatResult(response)} {method}({parameter.Name} request,{Layout.Fill}{Token} = default) =>");
        string start = $"{webhook.KeyLiteral}, {webhook.SignatureOfSender(names)}, {request},{Layout.Fill}{(webhook.HasParts ? "" : webhook.Request.Writer + "," + Layout.Fill)}";
        string rest = response is null ? "cancellationToken" : $"{response.Type.Reader}, {(response.CanBeAbsent ? "true" : "false")},{Layout.Fill}cancellationToken";
        string types = response is null ? webhook.Request.Name : $"{webhook.Request.Name}, {response.Type.Name}";
        code.WriteLine($"    {(webhook.HasParts ? "SendPartsAsync" : "SendAsync")}<{types}>({start}{rest});");
    }

    private static string FormatResult(WebhookResponseCode? response) => response is null ? "ValueTask" : $"ValueTask<{response.Type.Name}>";
}
