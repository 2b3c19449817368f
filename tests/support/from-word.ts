/** As Word for the desktop puts a numbered list on the clipboard, with a script slipped in. */
export const FROM_WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;font-size:11.0pt;} @list l0:level1 {mso-level-text:"%1."} --></style></head>
<body lang=ES-MX style='tab-interval:35.4pt'><!--StartFragment-->
${item(1, '1.', 'Agradecer a la\nOIM.')}
${item(2, 'a)', 'Tomar <b style="mso-bidi-font-weight:normal">nota</b>.<script>document.documentElement.dataset.ran = "yes"</script>')}
${item(3, 'i.', 'Instar <i>siempre</i>.<img src="nowhere:x" onerror="document.documentElement.dataset.ran = 1">')}
${item(1, '2.', 'Solicitar.')}
<!--EndFragment--></body></html>`

function item(level: number, sign: string, words: string): string {
  return `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=ES style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=ES>${words}<o:p></o:p></span></p>`
}
