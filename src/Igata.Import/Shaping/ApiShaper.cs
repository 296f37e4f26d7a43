using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Shaping;

/// <summary>Describes an API in the language.</summary>
internal static class ApiShaper
{
    /// <summary>Describes an API.</summary>
    /// <param name="api">The API, as its document describes it.</param>
    /// <param name="name">The name of the API in the spec.</param>
    /// <param name="history">The names of an earlier import.</param>
    /// <param name="report">What becomes of the elements of the document.</param>
    /// <param name="cancel">Stops the description.</param>
    public static SpecDraft Describe(ApiDescription api, string name, NameHistory history, ImportReport report, CancellationToken cancel)
    {
        if (api.Protocol == ApiProtocol.Rest)
        {
            BodyVariants.Divide(api);
        }

        Inheritance.Resolve(api);
        var views = new RecordViews();
        DiscriminatorTags.Register(api, views);
        var names = new NameTable(name);
        Dictionary<Operation, string> methods = MethodNames.Create(api, names, history, report);
        TypeNamesOfApi.AssignEarlier(api, names, history);
        TypeNamesOfApi.Reserve(methods, names);
        TypeNamesOfApi.Assign(api, names);
        var types = new TypeShaper(api, names, history, views, report);
        var context = new ShapingContext(api, types, names, report);
        var draft = new SpecDraft { Api = api, Names = names, Header = HeaderShaper.Describe(api, name, context) };
        switch (api.Protocol)
        {
            case ApiProtocol.Rest:
                AddRestMethods(draft, methods, context, new PageHints(views), cancel);
                break;
            case ApiProtocol.TargetHeader or ApiProtocol.JsonRpc:
                AddCalls(draft, methods, context, cancel);
                break;
            default:
                throw new InvalidOperationException($"The protocol {api.Protocol} is not defined.");
        }

        new WebhookShaper(context).AddWebhooks(draft.Header, cancel);
        types.DescribeUsed(cancel);
        var examples = new ExampleShaper(api, report);
        foreach (DraftMethod method in draft.Methods)
        {
            cancel.ThrowIfCancellationRequested();
            examples.Add(method);
        }

        draft.Types.AddRange(types.Declared.OrderBy(type => type.Order.Definition).ThenBy(type => type.Order.Order));
        return draft;
    }

    private static void AddRestMethods(
        SpecDraft draft, Dictionary<Operation, string> methods, ShapingContext context, PageHints hints, CancellationToken cancel)
    {
        var errors = new RestErrorShaper(context);
        var shaper = new RestShaper(context, errors);
        foreach (Operation operation in draft.Api.Operations)
        {
            cancel.ThrowIfCancellationRequested();
            var method = new DraftMethod(methods[operation], shaper.Describe(operation, methods[operation]), operation);
            method.PageHint = method.Map["pages"] is null ? hints.Find(operation) : null;
            draft.Methods.Add(method);
        }

        if (draft.Api.Errors.Count == 0)
        {
            errors.Finish(draft.Header);
        }
        else
        {
            CodedErrors.Add(draft, context);
        }
    }

    private static void AddCalls(SpecDraft draft, Dictionary<Operation, string> methods, ShapingContext context, CancellationToken cancel)
    {
        var shaper = new CallShaper(context);
        foreach (Operation operation in draft.Api.Operations)
        {
            cancel.ThrowIfCancellationRequested();
            string key = operation.Id ?? methods[operation];
            draft.Methods.Add(new DraftMethod(key, shaper.Describe(operation, methods[operation], key), operation));
        }

        CodedErrors.Add(draft, context);
    }
}
