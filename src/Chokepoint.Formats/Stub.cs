#pragma warning disable
using Chokepoint.Core.Diagnostics;
using Sylvan.Data.Csv;
namespace Chokepoint.Formats;
public static class Tables { public static Table Open(string path) => new T(path);
 sealed class T(string path) : Table { readonly CsvDataReader r = CsvDataReader.Create(path); public override string Name => path; public override IReadOnlyList<string> Columns => Enumerable.Range(0,r.FieldCount).Select(r.GetName).ToList();
 public override IEnumerable<TableLine> ReadLines(){ int n=1; while(r.Read()){ n++; yield return new TableLine.Row(n, Enumerable.Range(0,r.FieldCount).Select(i=>r.GetString(i)).ToArray()); } } public override void Dispose()=>r.Dispose(); } }
public abstract class Table : IDisposable { public abstract string Name {get;} public abstract IReadOnlyList<string> Columns {get;} public abstract IEnumerable<TableLine> ReadLines(); public abstract void Dispose(); }
public abstract record TableLine(int Line) { public sealed record Row(int Line, string[] Cells):TableLine(Line); public sealed record Unreadable(int Line, Diagnostic Problem, string Excerpt):TableLine(Line); }
public sealed class CsvWriter : IDisposable { readonly StreamWriter w; public CsvWriter(Stream s){w=new StreamWriter(s,new System.Text.UTF8Encoding(false),-1,true);} public void WriteRow(params ReadOnlySpan<string> cells){ var first=true; foreach(var c in cells){ if(!first) w.Write(','); first=false; w.Write(c.Contains(',')||c.Contains('"')? "\""+c.Replace("\"","\"\"")+"\"":c);} w.Write('\n'); } public void Flush()=>w.Flush(); public void Dispose()=>w.Dispose(); }
public sealed class AtomicFile : IDisposable { readonly string p; public Stream Stream {get;} AtomicFile(string path){p=path; Stream=File.Create(path);} public static AtomicFile Create(string path)=>new(path); public void Commit(){} public void Dispose()=>Stream.Dispose(); }
