using System.Globalization;
using Igata.Export.Reference;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Igata.Cli.Export;

/// <summary>
/// Renders references. Everything that a template writes is escaped for its markup; the functions that write markup are
/// <c>prose</c>, <c>code</c>, <c>wrappable</c>, <c>block</c>, <c>links</c>, <c>partial</c>, <c>file</c> and <c>raw</c>.
/// </summary>
/// <param name="templates">The templates.</param>
/// <param name="api">What they see.</param>
/// <param name="cancel">Ends a template that takes long.</param>
internal sealed class ReferenceRenderer(ReferenceTemplates templates, ApiReference api, CancellationToken cancel)
{
    private const int MaxDepth = 64;

    /// <summary>More than the members of any API; a template that loops more often does not end.</summary>
    private const int MaxLoops = 1_000_000;

    private int _depth;

    /// <summary>Renders a page. In Markdown, several empty lines are one.</summary>
    public string RenderPage(string name, object? model)
    {
        string text = Render(name, model);
        return name.EndsWith(".md", StringComparison.Ordinal) ? MarkdownMarkup.JoinEmptyLines(text) : text;
    }

    /// <summary>Renders a template.</summary>
    /// <param name="name">The name of the template, whose extension says which markup it is.</param>
    /// <param name="model">What the template calls <c>it</c>.</param>
    /// <exception cref="UsageException">The template is invalid.</exception>
    private string Render(string name, object? model)
    {
        if (_depth == MaxDepth)
        {
            throw new UsageException($"The template '{name}' contains itself.");
        }

        _depth++;
        try
        {
            return templates.Get(name).Render(CreateContext(name, model));
        }
        catch (ScriptRuntimeException exception) when (!cancel.IsCancellationRequested)
        {
            // What a function throws is a message already.
            throw exception.InnerException as UsageException ?? new UsageException($"A template failed. {exception.OriginalMessage} ({exception.Span.ToStringSimple()})");
        }
        catch (ScriptRuntimeException exception)
        {
            throw new OperationCanceledException("The template was cancelled.", exception, cancel);
        }
        finally
        {
            _depth--;
        }
    }

    private EscapingContext CreateContext(string name, object? model)
    {
        var markup = Markup.Find(Path.GetExtension(name));
        var globals = new ScriptObject { ["api"] = api, ["it"] = model };
        globals.Import("prose", (string? text) => new SafeText(text is null ? "" : markup.FormatProse(text)));
        globals.Import("code", (string? text) => new SafeText(text is null ? "" : markup.FormatCode(text)));
        globals.Import("wrappable", (string? text) => new SafeText(text is null ? "" : markup.FormatName(text)));
        globals.Import("block", (string? text, string? language) => new SafeText(text is null ? "" : markup.FormatBlock(text, language ?? "")));
        globals.Import("links", (object? links) => new SafeText(markup.FormatLinks(GetLinks(links))));
        globals.Import("raw", (string? text) => new SafeText(text ?? ""));
        globals.Import("file", (string file) => new SafeText(templates.Read(file)));
        globals.Import("partial", (string partial, object? it) => new SafeText(Render(partial, it)));
        var context = new EscapingContext(markup)
        {
            StrictVariables = true,
            LoopLimit = MaxLoops,
            CancellationToken = cancel,
            LimitToString = 0,
            ObjectRecursionLimit = MaxDepth,
            NewLine = "\n",
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PushGlobal(globals);
        return context;
    }

    // A link, or a list of links.
    private static IEnumerable<ReferenceLink> GetLinks(object? links) => links switch
    {
        null => [],
        ReferenceLink link => [link],
        System.Collections.IEnumerable list and not string => list.OfType<ReferenceLink>(),
        _ => throw new UsageException($"'links' expects the parts of a type, or a link, but found '{links}'."),
    };

    /// <summary>Escapes everything but markup.</summary>
    private sealed class EscapingContext(Markup markup) : TemplateContext
    {
        public override TemplateContext Write(SourceSpan span, object? textAsObject)
        {
            if (textAsObject is SafeText safe)
            {
                Write(safe.Text);
            }
            else if (textAsObject is not null)
            {
                Write(markup.Escape(ObjectToString(textAsObject) ?? ""));
            }

            return this;
        }
    }
}
